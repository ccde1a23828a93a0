package multilayer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.eval.Calibration;
import multilayer.engine.eval.ClassScores;
import multilayer.engine.eval.ConfusionMatrix;
import multilayer.engine.eval.Metrics;
import multilayer.engine.eval.Predictions;
import org.jspecify.annotations.Nullable;

/** One JSON object. A figure that does not exist, or is not a number, is null. */
final class JsonEvaluationReport implements EvaluationReport {

    private final JsonLines lines;

    JsonEvaluationReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    @Override
    public void figures(List<String> classNames, Predictions predictions) {
        Metrics metrics = predictions.metrics();
        ConfusionMatrix confusion = ConfusionMatrix.of(predictions);
        List<PerClass> perClass = new ArrayList<>();
        for (int index = 0; index < confusion.classes(); index++) {
            perClass.add(PerClass.of(classNames.get(index), confusion.scores(index)));
        }
        lines.write(new Evaluation(
                metrics.split().id(),
                metrics.samples(),
                metrics.accuracy(),
                JsonLines.finite(metrics.loss()),
                confusion.toArray(),
                perClass,
                JsonLines.finite(Calibration.of(predictions).expectedError())));
    }

    @Override
    public void gallery(ErrorGallery.Written written) {
        // The object is the only one, and the caller has named the folder.
    }

    /** Its confusion has a row for each true class. */
    private record Evaluation(
            String split,
            int samples,
            double accuracy,
            @Nullable Double loss,
            int[][] confusion,
            List<PerClass> perClass,
            @Nullable Double ece) {}

    private record PerClass(
            String name,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double f1,
            int support) {

        static PerClass of(String name, ClassScores scores) {
            return new PerClass(
                    name,
                    JsonLines.finite(scores.precision()),
                    JsonLines.finite(scores.recall()),
                    JsonLines.finite(scores.f1()),
                    scores.support());
        }
    }
}
