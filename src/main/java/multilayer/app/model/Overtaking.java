package multilayer.app.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import multilayer.bench.device.Kind;
import multilayer.bench.matmul.Crossover;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Timing;

/**
 * Where a GPU overtakes the CPU.
 *
 * @param way of the GPU: its measurement at the smallest size from which on it is faster; the largest one if it never is
 * @param happens whether it is faster at all
 * @param ratio GFLOP/s of the GPU over those of the CPU's fastest way, at that size
 */
public record Overtaking(Measurement way, boolean happens, double ratio) {

    /** One for each way of a GPU that can be held against the CPU. */
    public static List<Overtaking> of(List<Measurement> products) {
        return Crossover.of(products).stream()
                .flatMap(each -> of(each, products).stream())
                .toList();
    }

    private static Optional<Overtaking> of(Crossover crossover, List<Measurement> products) {
        return products.stream()
                .filter(each -> each.device().equals(crossover.gpu())
                        && each.setup().equals(crossover.setup())
                        && each.timing() == crossover.timing()
                        && crossover.from().map(each.shape()::equals).orElse(true)
                        && fastestOfCpu(each, products).isPresent())
                .max(Comparator.comparingDouble(each -> each.shape().flops()))
                .map(each -> new Overtaking(
                        each,
                        crossover.from().isPresent(),
                        each.gigaflopsPerSecond() / fastestOfCpu(each, products).orElseThrow()));
    }

    private static OptionalDouble fastestOfCpu(Measurement gpu, List<Measurement> products) {
        return products.stream()
                .filter(each -> each.device().kind() == Kind.CPU
                        && each.timing() == Timing.RESIDENT
                        && each.setup().type() == gpu.setup().type()
                        && each.shape().equals(gpu.shape()))
                .mapToDouble(Measurement::gigaflopsPerSecond)
                .max();
    }
}
