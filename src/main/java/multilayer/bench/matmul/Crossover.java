package multilayer.bench.matmul;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;

/**
 * From where a GPU is faster than the CPU.
 *
 * @param from the smallest measured shape, by its operations, from which the GPU makes more GFLOP/s than the best of the CPU with the
 *     same element type, at every larger measured shape too; empty if it never does
 */
public record Crossover(Device gpu, Setup setup, Timing timing, Optional<Shape> from) {

    /** One for each GPU, each way to compute on it, and each honest timing of which there are figures beside some of the CPU. */
    public static List<Crossover> of(List<Measurement> measurements) {
        return measurements.stream()
                .filter(each ->
                        each.device().kind() == Kind.GPU && each.timing().isHonest())
                .filter(each ->
                        bestOfCpu(each.setup(), each.shape(), measurements).isPresent())
                .map(each -> new Crossover(each.device(), each.setup(), each.timing(), Optional.empty()))
                .distinct()
                .map(each -> new Crossover(each.gpu, each.setup, each.timing, each.find(measurements)))
                .toList();
    }

    private Optional<Shape> find(List<Measurement> measurements) {
        Optional<Shape> from = Optional.empty();
        List<Measurement> largestFirst = measurements.stream()
                .filter(this::isOurs)
                .sorted(Comparator.comparingDouble(
                                (Measurement each) -> each.shape().flops())
                        .reversed())
                .toList();
        for (Measurement each : largestFirst) {
            OptionalDouble cpu = bestOfCpu(setup, each.shape(), measurements);
            if (cpu.isPresent()) {
                if (each.gigaflopsPerSecond() <= cpu.getAsDouble()) {
                    return from;
                }
                from = Optional.of(each.shape());
            }
        }
        return from;
    }

    private boolean isOurs(Measurement each) {
        return each.device().equals(gpu) && each.setup().equals(setup) && each.timing() == timing;
    }

    private static OptionalDouble bestOfCpu(Setup setup, Shape shape, List<Measurement> measurements) {
        return measurements.stream()
                .filter(each -> each.device().kind() == Kind.CPU
                        && each.timing() == Timing.RESIDENT
                        && each.setup().type() == setup.type()
                        && each.shape().equals(shape))
                .mapToDouble(Measurement::gigaflopsPerSecond)
                .max();
    }
}
