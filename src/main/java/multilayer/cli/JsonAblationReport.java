package multilayer.cli;

import java.io.PrintWriter;
import multilayer.bench.accuracy.AblationBenchmark.Row;
import multilayer.bench.accuracy.Ingredient;
import org.jspecify.annotations.Nullable;

/** One JSON object a variant; {@code removed} is null for the experiment as it is. */
final class JsonAblationReport implements AblationReport {

    private final JsonLines lines;

    JsonAblationReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    @Override
    public void start(String preset, int seeds) {
        // Each line has the number of seeds.
    }

    @Override
    public void row(Row row) {
        lines.write(new Line(
                "variant",
                row.removed().map(Ingredient::id).orElse(null),
                row.test().count(),
                row.test().mean(),
                JsonLines.finite(row.test().standardError()),
                JsonLines.finite(row.validation().mean()),
                JsonLines.finite(row.validation().standardError()),
                row.trainingTime().toNanos() / 1e9));
    }

    private record Line(
            String event,
            @Nullable String removed,
            int seeds,
            double testAccuracy,
            @Nullable Double testStandardError,
            @Nullable Double validationAccuracy,
            @Nullable Double validationStandardError,
            double seconds) {}
}
