package multilayer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import multilayer.bench.accuracy.AblationBenchmark.Row;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** A line for the experiment as it is, and one for each ingredient that was taken away. */
final class TableAblationReport implements AblationReport {

    private final AblationCells cells = new AblationCells("+/-");
    private final PrintWriter out;
    private @Nullable Row full;

    TableAblationReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void start(String preset, int seeds) {
        out.println(Messages.text("ablation.start", preset, seeds));
        line(
                "",
                Messages.text("ablation.test"),
                Messages.text("ablation.change"),
                Messages.text("ablation.validation"),
                Messages.text("ablation.seconds"));
    }

    @Override
    public void row(Row row) {
        Row first = full == null ? row : full;
        full = first;
        line(
                cells.name(row),
                cells.accuracy(row.test()),
                cells.change(row, first),
                cells.accuracy(row.validation()),
                cells.seconds(row));
    }

    private void line(String name, String test, String change, String validation, String seconds) {
        out.println(
                String.format(Locale.ROOT, "%-24s  %17s  %14s  %17s  %9s", name, test, change, validation, seconds));
    }
}
