package multilayer.bench.matmul;

import java.util.ArrayList;
import java.util.List;

/** The ways of computing that are compared. */
final class Setups {

    private Setups() {}

    /** On a CPU: each library with each element type, on one thread and on all cores, where there are more than one. */
    static List<Setup> ofCpu(int cores) {
        List<Setup> setups = new ArrayList<>();
        for (ElementType type : ElementType.values()) {
            for (ProductPath path : List.of(ProductPath.ND4J, ProductPath.BLAS)) {
                for (int threads : cores == 1 ? List.of(1) : List.of(1, cores)) {
                    setups.add(new Setup(path, type, threads, 0));
                }
            }
        }
        return setups;
    }

    /** On GPUs: float32, which all of them are made for. */
    static List<Setup> ofGpus(int devices) {
        List<Setup> setups = new ArrayList<>();
        for (int index = 0; index < devices; index++) {
            setups.add(new Setup(ProductPath.OPENCL, ElementType.FLOAT32, 0, index));
        }
        return setups;
    }

    /** On the GPU that ND4J's CUDA backend chooses. */
    static Setup ofCuda() {
        return new Setup(ProductPath.CUDA, ElementType.FLOAT32, 0, 0);
    }
}
