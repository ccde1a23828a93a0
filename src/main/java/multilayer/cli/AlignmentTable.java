package multilayer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import multilayer.bench.matmul.AlignedDifference;
import multilayer.bench.matmul.Setup;
import multilayer.text.Messages;

/** Sizes whose rows are whole cache lines beside those whose rows are not. */
final class AlignmentTable {

    private AlignmentTable() {}

    /** Nothing if there is nothing to compare. */
    static void print(List<AlignedDifference> differences, PrintWriter out) {
        if (differences.isEmpty()) {
            return;
        }
        out.println();
        out.println(Messages.text("cli.matmul.alignment"));
        out.println(line(
                Messages.text("cli.matmul.path"),
                Messages.text("cli.matmul.type"),
                Messages.text("cli.matmul.threads"),
                Messages.text("cli.matmul.size"),
                Messages.text("cli.matmul.aligned"),
                Messages.text("cli.matmul.gigaflops"),
                Messages.text("cli.matmul.difference"),
                ""));
        differences.forEach(each -> out.println(row(each)));
    }

    private static String row(AlignedDifference each) {
        Setup setup = each.misaligned().setup();
        return line(
                setup.path().id(),
                setup.type().id(),
                TableMatmulReport.threads(setup),
                each.misaligned().shape(),
                each.aligned().shape(),
                String.format(Locale.ROOT, "%.1f", each.misaligned().gigaflopsPerSecond()),
                String.format(Locale.ROOT, "%+.1f (%+.1f %%)", each.gigaflopsPerSecond(), 100 * each.share()),
                Messages.text(each.isMoreThanNoise() ? "cli.matmul.moreThanNoise" : "cli.matmul.withinNoise"));
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-7s  %-7s  %7s  %-14s  %12s  %9s  %18s  %s", cells)
                .stripTrailing();
    }
}
