package multilayer.bench.matmul;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param shapes the products, interleaved; one that comes twice is measured once
 * @param cpu whether on the CPU
 * @param gpu whether on GPUs
 * @param allowStandIn whether a CPU with an OpenCL driver may stand in for a GPU
 * @param wrongWay whether to time them in the wrong ways too
 * @param cudaFolder where the jars of ND4J's CUDA backend are, if the person has them
 */
public record MatmulPlan(
        List<Shape> shapes,
        boolean cpu,
        boolean gpu,
        boolean allowStandIn,
        boolean wrongWay,
        Optional<Path> cudaFolder) {

    public MatmulPlan {
        shapes = shapes.stream().distinct().toList();
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("there is no size to measure");
        }
    }
}
