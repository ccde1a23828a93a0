package multilayer.cli;

import java.util.List;
import java.util.Locale;
import multilayer.bench.accuracy.AccuracyBenchmark.Row;
import multilayer.bench.accuracy.NotebookConfiguration;
import multilayer.bench.accuracy.NotebookTable;
import multilayer.text.Messages;

/** The same tables as a page for the repository, with the command that makes it. */
final class AccuracyMarkdown {

    private AccuracyMarkdown() {}

    static String of(List<Row<NotebookConfiguration>> rows, int seeds) {
        StringBuilder page = new StringBuilder(Messages.text("accuracy.page", seeds)).append('\n');
        for (NotebookTable table : NotebookTable.values()) {
            List<Row<NotebookConfiguration>> some = rows.stream()
                    .filter(row -> row.configuration().table() == table)
                    .toList();
            if (!some.isEmpty()) {
                page.append(table(table, some));
            }
        }
        return page.toString();
    }

    private static String table(NotebookTable table, List<Row<NotebookConfiguration>> rows) {
        StringBuilder text = new StringBuilder();
        text.append("\n## ").append(Messages.name("notebook.table", table)).append("\n\n");
        text.append(Messages.text("notebook.note." + table.id())).append("\n\n");
        text.append(Messages.text("accuracy.head")).append("\n| --- | --- | --- | --- |\n");
        for (Row<NotebookConfiguration> row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s |\n",
                    Messages.name("notebook", row.configuration()),
                    TableAccuracyReport.ours(row.accuracy(), "\u00b1"),
                    row.configuration().published(),
                    TableAccuracyReport.apart(row)));
        }
        return text.toString();
    }
}
