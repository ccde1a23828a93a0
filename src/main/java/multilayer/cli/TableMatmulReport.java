package multilayer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.matmul.AlignedDifference;
import multilayer.bench.matmul.Crossover;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Shape;
import multilayer.text.Messages;

/** A table of all figures, those of a setup as soon as it is done, and what follows from them. */
final class TableMatmulReport implements MatmulReport {

    private final PrintWriter out;
    private final StatusLine status;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> devices = new ArrayList<>();

    TableMatmulReport(Terminal terminal) {
        out = terminal.out();
        status = new StatusLine(terminal);
    }

    @Override
    public void begin() {
        out.println(Messages.text("cli.matmul.protocol"));
        out.println();
        row(
                "path",
                "type",
                "threads",
                "size",
                "milliseconds",
                "quartiles",
                "gigaflops",
                "quartiles",
                "error",
                "timing");
        out.flush();
    }

    private void row(String... columns) {
        Object[] titles = new Object[columns.length];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = Messages.text("cli.matmul." + columns[i]);
        }
        line(titles);
    }

    private void line(Object... cells) {
        out.println(format("%-7s  %-7s  %7s  %-14s  %11s  %21s  %9s  %22s  %8s  %s", cells)
                .stripTrailing());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    @Override
    public void begun(Setup setup, int index, int count) {
        status.show(Messages.text(
                "cli.matmul.begun",
                index + 1,
                count,
                setup.path().id(),
                setup.type().id(),
                threads(setup)));
    }

    @Override
    public void measured(Measurement each) {
        status.clear();
        measurements.add(each);
        String device = deviceSentence(each);
        if (!devices.contains(device)) {
            devices.add(device);
        }
        line(
                each.setup().path().id(),
                each.setup().type().id(),
                threads(each.setup()),
                each.shape(),
                format("%.3f", 1e3 * each.medianSeconds()),
                quartiles("%.3f-%.3f", each, 1e3 * each.lowerQuartileSeconds(), 1e3 * each.upperQuartileSeconds()),
                format("%.1f", each.gigaflopsPerSecond()),
                quartiles("%.1f-%.1f", each, each.lowerGigaflopsPerSecond(), each.upperGigaflopsPerSecond()),
                format("%.1e", each.maxError()),
                timing(each));
        out.flush();
    }

    /** One sample has none. */
    private static String quartiles(String format, Measurement each, double lower, double upper) {
        return each.samples() == 1 ? "-" : format(format, lower, upper);
    }

    private static String deviceSentence(Measurement each) {
        return Messages.text(
                each.device().standIn() ? "cli.matmul.standIn" : "cli.matmul.device",
                each.setup().path().id(),
                each.device().name(),
                each.device().driver());
    }

    /** Nothing where there is nothing to tell apart. */
    private static String timing(Measurement each) {
        String timing = each.device().kind() == Kind.CPU && each.timing().isHonest()
                ? ""
                : Messages.name("timing", each.timing());
        return each.variant().isEmpty() ? timing : timing + ", " + each.variant();
    }

    static String threads(Setup setup) {
        return setup.threads() == 0 ? "-" : String.valueOf(setup.threads());
    }

    @Override
    public void unavailable(Unavailable unavailable) {
        status.clear();
        out.println(Messages.text(
                "cli.matmul.unavailable",
                Messages.name("kind", unavailable.kind()),
                UnavailableSentence.of(unavailable)));
        out.flush();
    }

    @Override
    public void done() {
        status.clear();
        if (!devices.isEmpty()) {
            out.println();
            devices.forEach(out::println);
        }
        AlignmentTable.print(AlignedDifference.of(measurements), out);
        Crossover.of(measurements).forEach(each -> out.println(crossover(each)));
        out.flush();
    }

    private static String crossover(Crossover each) {
        String from = each.from().map(Shape::toString).orElse("");
        return Messages.text(
                each.from().isPresent() ? "cli.matmul.crossover" : "cli.matmul.noCrossover",
                each.gpu().name(),
                each.setup().path().id(),
                Messages.name("timing", each.timing()),
                from);
    }
}
