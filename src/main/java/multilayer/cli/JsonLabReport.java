package multilayer.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabSetting;
import multilayer.experiments.lab.LabWords;
import org.jspecify.annotations.Nullable;

/** One JSON object a point, as soon as it is done, and one at the end. What does not exist is null. */
final class JsonLabReport implements LabReport {

    private final JsonLines lines;
    private final LabWords words;

    JsonLabReport(PrintWriter out, LabWords words) {
        lines = new JsonLines(out);
        this.words = words;
    }

    @Override
    public void start(LabPlan plan) {
        // the last line has what the lab was asked to do
    }

    @Override
    public void point(LabPlan plan, LabPoint point) {
        LabSetting setting = point.setting();
        boolean named = plan.lab().axis().isCategories();
        lines.write(new Point(
                "point",
                plan.lab().id(),
                named ? setting.label() : number(setting.x()),
                JsonLines.finite(point.mean()),
                JsonLines.finite(point.sd()),
                Arrays.stream(point.values()).boxed().toList(),
                setting.series().isEmpty() ? null : setting.series(),
                plan.lab().measure().id(),
                setting.published(),
                point.failed().stream().map(words::failure).toList()));
    }

    /** Units are written without a point. */
    private static Number number(double x) {
        return x == Math.rint(x) ? (Number) (long) x : (Number) x;
    }

    @Override
    public void done(LabResult result, String reason) {
        LabPlan plan = result.plan();
        lines.write(new Done(
                "done",
                plan.lab().id(),
                reason,
                plan.seeds(),
                plan.epochs(),
                plan.quick(),
                result.took().toMillis() / 1e3,
                words.sentences(result)));
    }

    @JsonPropertyOrder({"event", "lab", "x", "mean", "sd", "runs"})
    private record Point(
            String event,
            String lab,
            Object x,
            @Nullable Double mean,
            @Nullable Double sd,
            List<Double> runs,
            @Nullable String series,
            String measure,
            @Nullable Double notebook,
            List<String> failed) {}

    private record Done(
            String event,
            String lab,
            String reason,
            int seeds,
            int epochs,
            boolean quick,
            double seconds,
            List<String> explanation) {}
}
