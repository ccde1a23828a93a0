package multilayer.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import multilayer.engine.eval.Metrics;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. A figure that does not exist is null. */
final class JsonSweepReport implements SweepReport {

    private final JsonLines lines;

    JsonSweepReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    @Override
    public void start(long id, SweepSpec spec, int slots) {
        lines.write(new Start("sweep", id, spec.name(), spec.strategy().id(), slots, spec.seed()));
    }

    @Override
    public void trial(SweepTrial trial) {
        lines.write(new Trial(
                "trial",
                trial.number(),
                trial.state().id(),
                trial.epochsDone(),
                trial.epochs(),
                JsonLines.finite(trial.value()),
                trial.validationAccuracy(),
                values(trial),
                trial.trainingTime().toNanos() / 1e9,
                trial.reason()));
    }

    @Override
    public void done(long id, String reason, SweepEnd end) {
        SweepTrial winner = end.winner();
        Metrics test = end.test();
        lines.write(new Done(
                "done",
                id,
                reason,
                winner == null ? null : winner.number(),
                winner == null ? null : JsonLines.finite(winner.value()),
                winner == null ? null : values(winner),
                test == null ? null : JsonLines.finite(test.loss()),
                test == null ? null : JsonLines.finite(test.accuracy())));
    }

    /** Numbers, words and lists by name, as a space file has them. */
    private static Map<String, Object> values(SweepTrial trial) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<Hyperparameter, Value> each : trial.values().entrySet()) {
            values.put(each.getKey().id(), value(each.getValue()));
        }
        return values;
    }

    private static Object value(Value value) {
        if (value instanceof Value.Amount amount) {
            double number = amount.number();
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
            return whole ? (Object) (long) number : (Object) number;
        } else if (value instanceof Value.Flag flag) {
            return flag.on();
        }
        return value instanceof Value.Widths widths ? widths.units() : value.text();
    }

    private record Start(String event, long sweep, String name, String strategy, int parallel, long seed) {}

    private record Trial(
            String event,
            int trial,
            String state,
            int epochs,
            int of,
            @Nullable Double validationAccuracy,
            List<Double> epochAccuracies,
            Map<String, Object> values,
            double seconds,
            @Nullable String reason) {}

    private record Done(
            String event,
            long sweep,
            String reason,
            @Nullable Integer winner,
            @Nullable Double validationAccuracy,
            @Nullable Map<String, Object> values,
            @Nullable Double testLoss,
            @Nullable Double testAccuracy) {}
}
