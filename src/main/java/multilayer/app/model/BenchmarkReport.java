package multilayer.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilayer.bench.memory.Bandwidth;
import multilayer.store.BenchmarkRecord;
import multilayer.text.Messages;

/** A record as text for a person, in Markdown: it can be pasted into a message, an issue or a notebook. */
public final class BenchmarkReport {

    private final BenchmarkRecord record;
    private final List<String> lines = new ArrayList<>();

    private BenchmarkReport(BenchmarkRecord record) {
        this.record = record;
    }

    /** The text of {@code record}. */
    public static String of(BenchmarkRecord record) {
        BenchmarkReport report = new BenchmarkReport(record);
        report.write();
        return String.join("\n", report.lines) + "\n";
    }

    private void write() {
        lines.add("# " + Messages.text("benchmark.report.title"));
        lines.add("");
        lines.add(BenchmarkHistoryModel.time(record));
        lines.add(BenchmarkHistoryModel.machine(record));
        BenchmarkWords.devices(Stream.concat(
                        record.products().stream().map(each -> each.device()),
                        record.bandwidths().stream().map(Bandwidth::device)))
                .forEach(device -> lines.add("- " + device));
        record.unavailable().forEach(each -> lines.add("- " + BenchmarkWords.sentence(each)));
        products();
        memory();
        engines();
    }

    private void products() {
        if (record.products().isEmpty()) {
            return;
        }
        heading("benchmark.products");
        lines.add(Messages.text("benchmark.protocol"));
        lines.add("");
        row("way", "type", "size", "gigaflops", "median", "quartiles", "samples", "error");
        rule(8);
        record.products()
                .forEach(each -> cells(
                        BenchmarkWords.way(each.device(), each.setup(), each.timing()),
                        Messages.name("benchmark.type", each.setup().type()),
                        each.shape().toString(),
                        each.timing().isHonest()
                                ? BenchmarkWords.significant(each.gigaflopsPerSecond())
                                : Messages.text("benchmark.report.wrong"),
                        BenchmarkWords.time(each.medianSeconds()),
                        BenchmarkWords.time(each.lowerQuartileSeconds())
                                + "\u2013"
                                + BenchmarkWords.time(each.upperQuartileSeconds()),
                        String.valueOf(each.samples()),
                        "%.1e".formatted(each.maxError())));
    }

    private void memory() {
        if (record.buses().isEmpty() && record.bandwidths().isEmpty()) {
            return;
        }
        heading("benchmark.memory");
        for (MemoryRow memory : MemoryRow.of(record.buses(), record.bandwidths())) {
            String figures = memory.bandwidths().stream()
                    .map(each -> Messages.name("benchmark.operation", each.operation())
                            + " "
                            + BenchmarkWords.significant(
                                    each.gigabytesPerSecond().median()))
                    .collect(Collectors.joining(", "));
            lines.add("- "
                    + Messages.text(
                            "benchmark.report.memory",
                            BenchmarkWords.device(memory.bus().device()),
                            figures,
                            memory.busWords()));
            if (!memory.theory().isEmpty()) {
                lines.add("  " + memory.theory());
            }
        }
    }

    private void engines() {
        if (record.engines().isEmpty()) {
            return;
        }
        heading("benchmark.engine");
        row("network", "contender", "epoch", "ratio");
        rule(4);
        record.engines()
                .forEach(each -> cells(
                        each.network(),
                        Messages.text("contender." + each.contender()),
                        BenchmarkWords.time(each.seconds().median()),
                        BenchmarkWords.ratio(each.ratio().median())));
    }

    private void heading(String key) {
        lines.add("");
        lines.add("## " + Messages.text(key));
        lines.add("");
    }

    private void row(String... columns) {
        cells(Stream.of(columns)
                .map(column -> Messages.text("benchmark.column." + column))
                .toArray(String[]::new));
    }

    private void rule(int columns) {
        lines.add("|" + "---|".repeat(columns));
    }

    private void cells(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }
}
