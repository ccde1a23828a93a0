package multilayer.cli;

import java.io.PrintWriter;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import org.jspecify.annotations.Nullable;

/** One JSON object a step, and a last one with the suggestion, which is null when there is none. */
final class JsonRangeReport implements RangeReport {

    private final JsonLines lines;

    JsonRangeReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    @Override
    public void point(RangePoint point) {
        lines.write(new Point(
                "point",
                point.step(),
                point.learningRate(),
                JsonLines.finite(point.loss()),
                JsonLines.finite(point.smoothedLoss())));
    }

    @Override
    public void done(Experiment experiment, RangeTest test) {
        lines.write(
                new Suggestion("suggestion", JsonLines.finite(test.suggestion().orElse(Double.NaN))));
    }

    private record Point(
            String event,
            int step,
            double learningRate,
            @Nullable Double loss,
            @Nullable Double smoothedLoss) {}

    private record Suggestion(String event, @Nullable Double learningRate) {}
}
