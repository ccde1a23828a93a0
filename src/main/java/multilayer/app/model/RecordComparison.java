package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.memory.Bandwidth;
import multilayer.store.BenchmarkRecord;
import multilayer.store.BenchmarkRecord.EngineTime;
import multilayer.text.Messages;

/**
 * A figure of an earlier record, beside the present one of the same thing.
 *
 * @param what was measured
 * @param earlier its figure with its unit
 * @param present the same of now; empty if it was not measured
 * @param ratio how many times faster it is now; NaN without a present figure
 * @param isBeyondNoise whether the two spreads do not touch
 */
public record RecordComparison(String what, String earlier, String present, double ratio, boolean isBeyondNoise) {

    /** All figures of {@code earlier}. */
    public static List<RecordComparison> of(BenchmarkRecord earlier, BenchmarkRecord present) {
        List<RecordComparison> rows = new ArrayList<>();
        BenchmarkWords.honest(earlier.products()).forEach(each -> rows.add(product(each, present.products())));
        earlier.bandwidths().forEach(each -> rows.add(memory(each, present.bandwidths())));
        earlier.engines().forEach(each -> rows.add(engine(each, present.engines())));
        return rows;
    }

    private static RecordComparison product(Measurement earlier, List<Measurement> present) {
        String what = Messages.text(
                "benchmark.compare.product",
                BenchmarkWords.way(earlier.device(), earlier.setup(), earlier.timing()),
                Messages.name("benchmark.type", earlier.setup().type()),
                earlier.shape().toString());
        Optional<Measurement> now = present.stream()
                .filter(each -> each.setup().equals(earlier.setup())
                        && each.timing() == earlier.timing()
                        && each.shape().equals(earlier.shape())
                        && each.device().standIn() == earlier.device().standIn())
                .findFirst();
        return new RecordComparison(
                what,
                gigaflops(earlier),
                now.map(RecordComparison::gigaflops).orElse(""),
                now.map(each -> earlier.medianSeconds() / each.medianSeconds()).orElse(Double.NaN),
                now.filter(each -> each.lowerQuartileSeconds() > earlier.upperQuartileSeconds()
                                || each.upperQuartileSeconds() < earlier.lowerQuartileSeconds())
                        .isPresent());
    }

    private static String gigaflops(Measurement product) {
        return Messages.text("benchmark.gigaflops", BenchmarkWords.significant(product.gigaflopsPerSecond()));
    }

    private static RecordComparison memory(Bandwidth earlier, List<Bandwidth> present) {
        String what = Messages.text(
                "benchmark.compare.memory",
                BenchmarkWords.device(earlier.device()),
                Messages.name("benchmark.operation", earlier.operation()));
        Optional<Bandwidth> now = present.stream()
                .filter(each -> each.device().kind() == earlier.device().kind()
                        && each.device().name().equals(earlier.device().name())
                        && each.operation() == earlier.operation())
                .findFirst();
        return new RecordComparison(
                what,
                gigabytes(earlier),
                now.map(RecordComparison::gigabytes).orElse(""),
                now.map(each -> each.gigabytesPerSecond().median()
                                / earlier.gigabytesPerSecond().median())
                        .orElse(Double.NaN),
                now.filter(each -> each.gigabytesPerSecond().minimum()
                                        > earlier.gigabytesPerSecond().maximum()
                                || each.gigabytesPerSecond().maximum()
                                        < earlier.gigabytesPerSecond().minimum())
                        .isPresent());
    }

    private static String gigabytes(Bandwidth bandwidth) {
        return Messages.text(
                "benchmark.gigabytes",
                BenchmarkWords.significant(bandwidth.gigabytesPerSecond().median()));
    }

    private static RecordComparison engine(EngineTime earlier, List<EngineTime> present) {
        Optional<EngineTime> now = present.stream()
                .filter(each -> each.network().equals(earlier.network())
                        && each.contender().equals(earlier.contender()))
                .findFirst();
        return new RecordComparison(
                Messages.text(
                        "benchmark.compare.engine",
                        earlier.network(),
                        Messages.text("contender." + earlier.contender())),
                BenchmarkWords.time(earlier.seconds().median()),
                now.map(each -> BenchmarkWords.time(each.seconds().median())).orElse(""),
                now.map(each -> earlier.seconds().median() / each.seconds().median())
                        .orElse(Double.NaN),
                now.filter(each -> each.seconds().minimum() > earlier.seconds().maximum()
                                || each.seconds().maximum() < earlier.seconds().minimum())
                        .isPresent());
    }

    /** {@code 1.04× as fast}, or that it is noise. */
    public String verdict() {
        if (Double.isNaN(ratio)) {
            return Messages.text("benchmark.compare.missing");
        }
        return Messages.text(
                isBeyondNoise ? "benchmark.compare.differs" : "benchmark.compare.noise", BenchmarkWords.ratio(ratio));
    }
}
