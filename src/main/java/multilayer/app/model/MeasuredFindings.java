package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import multilayer.bench.device.Kind;
import multilayer.bench.matmul.Crossover;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Timing;

/** The crossover that {@code bench matmul} tells, too. */
public final class MeasuredFindings implements ProductFindings {

    @Override
    public List<Overtaking> overtaking(List<Measurement> products) {
        List<Overtaking> rows = new ArrayList<>();
        for (Crossover each : Crossover.of(products)) {
            List<Measurement> way = products.stream()
                    .filter(product -> product.device().equals(each.gpu())
                            && product.setup().equals(each.setup())
                            && product.timing() == each.timing())
                    .toList();
            way.stream()
                    .filter(product -> each.from().isEmpty()
                            || product.shape().equals(each.from().get()))
                    .max((one, other) ->
                            Double.compare(one.shape().flops(), other.shape().flops()))
                    .ifPresent(product -> rows.addAll(row(product, each.from().isPresent(), products)));
        }
        return rows;
    }

    /** Nothing where the CPU has no figure to be compared with. */
    private static List<Overtaking> row(Measurement gpu, boolean happens, List<Measurement> products) {
        return products.stream()
                .filter(each -> each.device().kind() == Kind.CPU
                        && each.timing() == Timing.RESIDENT
                        && each.setup().type() == gpu.setup().type()
                        && each.shape().equals(gpu.shape()))
                .mapToDouble(Measurement::gigaflopsPerSecond)
                .max()
                .stream()
                .mapToObj(cpu -> new Overtaking(gpu, happens, gpu.gigaflopsPerSecond() / cpu))
                .toList();
    }
}
