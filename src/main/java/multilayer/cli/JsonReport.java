package multilayer.cli;

import java.io.PrintWriter;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunStart;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. A figure that does not exist, or is not a number, is null. */
final class JsonReport implements Report {

    private final JsonLines lines;

    JsonReport(PrintWriter out) {
        lines = new JsonLines(out);
    }

    @Override
    public void start(RunStart start) {
        // The first line is that of the first epoch.
    }

    @Override
    public void resumed(Checkpoint checkpoint) {
        lines.write(new Resumed("resumed", checkpoint.epochs() + 1, checkpoint.stepInEpoch()));
    }

    @Override
    public void epoch(EpochEvent event) {
        lines.write(new Epoch(
                "epoch",
                event.epoch(),
                loss(event.train()),
                accuracy(event.train()),
                loss(event.validation()),
                accuracy(event.validation()),
                JsonLines.finite(event.trainingTime().toNanos() / 1e9),
                JsonLines.finite(event.samplesPerSecond())));
    }

    @Override
    public void done(String reason, int epochs, @Nullable Metrics test) {
        lines.write(new Done("done", reason, epochs, loss(test), accuracy(test)));
    }

    @Override
    public void kept(long id) {
        // The last line is that of the end.
    }

    private static @Nullable Double loss(@Nullable Metrics metrics) {
        return metrics == null ? null : JsonLines.finite(metrics.loss());
    }

    private static @Nullable Double accuracy(@Nullable Metrics metrics) {
        return metrics == null ? null : JsonLines.finite(metrics.accuracy());
    }

    private record Resumed(String event, int epoch, int stepInEpoch) {}

    private record Epoch(
            String event,
            int epoch,
            @Nullable Double trainLoss,
            @Nullable Double trainAccuracy,
            @Nullable Double validationLoss,
            @Nullable Double validationAccuracy,
            @Nullable Double seconds,
            @Nullable Double samplesPerSecond) {}

    private record Done(
            String event,
            String reason,
            int epochs,
            @Nullable Double testLoss,
            @Nullable Double testAccuracy) {}
}
