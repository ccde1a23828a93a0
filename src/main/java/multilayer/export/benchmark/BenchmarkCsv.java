package multilayer.export.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.memory.Bandwidth;
import multilayer.export.Csv;

/** Benchmarks' figures as comma-separated values, with the names and units of {@code bench matmul --json}. */
public final class BenchmarkCsv {

    private BenchmarkCsv() {}

    /** A line for each product that was timed, the wrongly timed ones too: {@code timing} tells. */
    public static String products(List<Measurement> products) {
        return Csv.line(
                        "kind",
                        "device",
                        "driver",
                        "standIn",
                        "path",
                        "variant",
                        "dtype",
                        "threads",
                        "m",
                        "k",
                        "n",
                        "timing",
                        "medianSeconds",
                        "lowerQuartileSeconds",
                        "upperQuartileSeconds",
                        "samples",
                        "gigaflopsPerSecond",
                        "maxError")
                + products.stream().map(BenchmarkCsv::line).collect(Collectors.joining());
    }

    private static String line(Measurement each) {
        return Csv.line(
                each.device().kind().id(),
                each.device().name(),
                each.device().driver(),
                String.valueOf(each.device().standIn()),
                each.setup().path().id(),
                each.variant(),
                each.setup().type().id(),
                String.valueOf(each.setup().threads()),
                String.valueOf(each.shape().m()),
                String.valueOf(each.shape().k()),
                String.valueOf(each.shape().n()),
                each.timing().id(),
                Csv.number(each.medianSeconds()),
                Csv.number(each.lowerQuartileSeconds()),
                Csv.number(each.upperQuartileSeconds()),
                String.valueOf(each.samples()),
                Csv.number(each.gigaflopsPerSecond()),
                Csv.number(each.maxError()));
    }

    /** A line for each operation on each memory. */
    public static String memory(List<Bandwidth> bandwidths) {
        return Csv.line(
                        "kind",
                        "device",
                        "driver",
                        "standIn",
                        "operation",
                        "threads",
                        "arrayBytes",
                        "medianGigabytesPerSecond",
                        "minimumGigabytesPerSecond",
                        "maximumGigabytesPerSecond",
                        "samples")
                + bandwidths.stream().map(BenchmarkCsv::line).collect(Collectors.joining());
    }

    private static String line(Bandwidth each) {
        return Csv.line(
                each.device().kind().id(),
                each.device().name(),
                each.device().driver(),
                String.valueOf(each.device().standIn()),
                each.operation().id(),
                String.valueOf(each.threads()),
                String.valueOf(each.arrayBytes()),
                Csv.number(each.gigabytesPerSecond().median()),
                Csv.number(each.gigabytesPerSecond().minimum()),
                Csv.number(each.gigabytesPerSecond().maximum()),
                String.valueOf(each.gigabytesPerSecond().count()));
    }
}
