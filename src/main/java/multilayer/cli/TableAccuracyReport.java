package multilayer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import multilayer.bench.accuracy.AccuracyBenchmark.Row;
import multilayer.bench.accuracy.Average;
import multilayer.bench.accuracy.NotebookConfiguration;
import multilayer.bench.accuracy.NotebookTable;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The notebook's tables one below the other, each with what is assumed for it. */
final class TableAccuracyReport implements AccuracyReport {

    private final PrintWriter out;
    private @Nullable NotebookTable shown;

    TableAccuracyReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void start(int seeds) {
        out.println(Messages.text("cli.accuracy.start", seeds));
    }

    @Override
    public void row(Row<NotebookConfiguration> row) {
        NotebookTable table = row.configuration().table();
        if (table != shown) {
            shown = table;
            out.println();
            out.println(Messages.name("notebook.table", table));
            out.println(Messages.text("notebook.note." + table.id()));
            out.println(line(
                    "",
                    Messages.text("cli.accuracy.ours"),
                    Messages.text("cli.accuracy.notebook"),
                    Messages.text("cli.accuracy.apart")));
        }
        out.println(line(
                Messages.name("notebook", row.configuration()),
                ours(row.accuracy(), "+/-"),
                String.valueOf(row.configuration().published()),
                apart(row)));
    }

    private static String line(String name, String ours, String notebook, String apart) {
        return String.format(Locale.ROOT, "%-20s  %17s  %8s  %8s", name, ours, notebook, apart);
    }

    /** {@code 0.8531 ± 0.0041}, with the given sign in between; the mean alone when there is a single seed. */
    static String ours(Average accuracy, String sign) {
        return Double.isNaN(accuracy.standardDeviation())
                ? String.format(Locale.ROOT, "%.4f", accuracy.mean())
                : String.format(Locale.ROOT, "%.4f %s %.4f", accuracy.mean(), sign, accuracy.standardDeviation());
    }

    /** {@code +1.2 sd}: how many standard deviations the notebook's figure is above our mean. */
    static String apart(Row<NotebookConfiguration> row) {
        double apart = row.deviationsApart();
        return Double.isFinite(apart) ? String.format(Locale.ROOT, "%+.1f sd", apart) : "-";
    }
}
