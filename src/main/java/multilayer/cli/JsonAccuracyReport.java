package multilayer.cli;

import java.io.PrintWriter;
import multilayer.bench.accuracy.AccuracyBenchmark.Row;
import multilayer.bench.accuracy.NotebookConfiguration;
import org.jspecify.annotations.Nullable;

/** One JSON object a configuration. The standard deviation of a single seed is null. */
final class JsonAccuracyReport implements AccuracyReport {

    private final JsonLines lines;

    JsonAccuracyReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    @Override
    public void start(int seeds) {
        // Each line has the number of seeds.
    }

    @Override
    public void row(Row<NotebookConfiguration> row) {
        lines.write(new Line(
                "configuration",
                row.configuration().table().id(),
                row.configuration().id(),
                row.accuracy().count(),
                row.accuracy().mean(),
                JsonLines.finite(row.accuracy().standardDeviation()),
                row.configuration().published()));
    }

    private record Line(
            String event,
            String table,
            String configuration,
            int seeds,
            double testAccuracy,
            @Nullable Double standardDeviation,
            double notebook) {}
}
