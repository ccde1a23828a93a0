package multilayer.cli;

import java.util.List;
import java.util.Locale;
import multilayer.bench.accuracy.AblationBenchmark.Row;
import multilayer.text.Messages;

/** The same table as a page for the repository, with the command that makes it. */
final class AblationMarkdown {

    private AblationMarkdown() {}

    /**
     * The page's text.
     *
     * @param rows the experiment as it is first
     */
    static String of(String preset, List<Row> rows, int seeds) {
        AblationCells cells = new AblationCells("\u00b1");
        StringBuilder page = new StringBuilder(Messages.text("ablation.page", preset, seeds));
        page.append("\n\n").append(Messages.text("ablation.head")).append("\n| --- | --- | --- | --- | --- |\n");
        for (Row row : rows) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s |\n",
                    cells.name(row),
                    cells.accuracy(row.test()),
                    cells.change(row, rows.get(0)),
                    cells.accuracy(row.validation()),
                    cells.seconds(row)));
        }
        return page.toString();
    }
}
