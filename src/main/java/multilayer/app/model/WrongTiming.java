package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Timing;
import multilayer.text.Messages;

/** A product that was timed in a wrong way, beside the honest time of the same product. */
public record WrongTiming(Measurement wrong, Measurement honest) {

    /** Of each way that was wrongly timed, the pair at the first size. */
    public static List<WrongTiming> of(List<Measurement> products) {
        return ProductSeries.of(products).stream()
                .filter(series -> !series.timing().isHonest())
                .flatMap(series ->
                        pairs(series.measurements(), products).stream().limit(1))
                .toList();
    }

    private static List<WrongTiming> pairs(List<Measurement> some, List<Measurement> products) {
        List<WrongTiming> pairs = new ArrayList<>();
        for (Measurement wrong : some) {
            products.stream()
                    .filter(each -> each.timing() == Timing.RESIDENT && isSame(each, wrong))
                    .findFirst()
                    .ifPresent(honest -> pairs.add(new WrongTiming(wrong, honest)));
        }
        return pairs;
    }

    private static boolean isSame(Measurement one, Measurement other) {
        return one.device().equals(other.device())
                && Objects.equals(one.setup(), other.setup())
                && one.shape().equals(other.shape());
    }

    /** The wrong time divided by the honest one. */
    public double ratio() {
        return wrong.medianSeconds() / honest.medianSeconds();
    }

    /** {@code 3.10× the true time: ...}: how far off it is, and why. */
    public String why() {
        return Messages.text("benchmark.wrong." + wrong.timing().id(), BenchmarkWords.ratio(ratio()));
    }
}
