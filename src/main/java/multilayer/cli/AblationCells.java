package multilayer.cli;

import java.util.Locale;
import multilayer.bench.accuracy.AblationBenchmark.Row;
import multilayer.bench.accuracy.Average;
import multilayer.text.Messages;

/**
 * What stands in an ablation's cells, in a terminal and on a page.
 *
 * @param plusMinus the sign before a standard error, as far as the place can show it
 */
record AblationCells(String plusMinus) {

    String name(Row row) {
        return row.removed()
                .map(ingredient -> Messages.text("ablation.without", Messages.name("ingredient", ingredient)))
                .orElse(Messages.text("ablation.full"));
    }

    /** {@code 0.9071 ± 0.0009}: mean and its standard error; the mean alone of a single seed; a dash for none. */
    String accuracy(Average accuracy) {
        if (Double.isNaN(accuracy.mean())) {
            return "-";
        }
        return Double.isNaN(accuracy.standardError())
                ? String.format(Locale.ROOT, "%.4f", accuracy.mean())
                : String.format(Locale.ROOT, "%.4f %s %.4f", accuracy.mean(), plusMinus, accuracy.standardError());
    }

    /** How many points of test accuracy the row is above the experiment as it is, with the error of that difference. */
    String change(Row row, Row full) {
        if (row.removed().isEmpty()) {
            return "";
        }
        double points = 100 * (row.test().mean() - full.test().mean());
        double error = 100 * Math.hypot(row.test().standardError(), full.test().standardError());
        return Double.isNaN(error)
                ? String.format(Locale.ROOT, "%+.2f", points)
                : String.format(Locale.ROOT, "%+.2f %s %.2f", points, plusMinus, error);
    }

    String seconds(Row row) {
        return String.format(Locale.ROOT, "%.1f", row.trainingTime().toNanos() / 1e9);
    }
}
