package multilayer.app.model.runs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import multilayer.app.common.Numbers;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.StopReason;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** How what is kept of a run is written. */
public final class RunWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private RunWords() {}

    /** {@code lab hidden-units}, {@code window}. */
    static String origin(Origin origin) {
        String kind = Messages.name("runs.origin", origin.kind());
        return origin.group().isEmpty() ? kind : Messages.text("runs.origin.group", kind, origin.group());
    }

    static String optimizer(RunSummary run) {
        return Messages.text("optimizer." + run.optimizer());
    }

    /** In this place's time. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    /** {@code completed}, or that no end is known. */
    static String end(@Nullable StopReason reason) {
        return reason == null ? Messages.text("runs.end.none") : Messages.name("runs.end", reason);
    }

    /** {@code 10}, or {@code 4 of 10} where it ended sooner. */
    static String epochs(RunSummary run) {
        return run.epochsDone() == run.epochs()
                ? String.valueOf(run.epochs())
                : Messages.text("runs.epochs", String.valueOf(run.epochsDone()), String.valueOf(run.epochs()));
    }

    /** {@code 1.3 s}, {@code 2:05}, {@code 1:02:05}. */
    static String duration(Duration time) {
        double seconds = time.toMillis() / 1e3;
        if (seconds < 59.95) {
            return Messages.text("runs.seconds", String.format(Locale.ROOT, "%.1f", seconds));
        }
        long whole = Math.round(seconds);
        return whole < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60);
    }

    /** To four decimals; with {@code test} behind it where that is what a run was validated on. */
    static String accuracy(@Nullable Metrics metrics) {
        return metrics == null ? "" : marked(metrics, digits(metrics.accuracy()));
    }

    /** To four decimals; with {@code test} behind it where that is what a run was validated on. */
    static String loss(@Nullable Metrics metrics) {
        return metrics == null ? "" : marked(metrics, digits(metrics.loss()));
    }

    static String digits(double figure) {
        return String.format(Locale.ROOT, "%.4f", figure);
    }

    private static String marked(Metrics metrics, String figure) {
        return metrics.split() == Split.TEST
                ? Messages.text("runs.onTest", figure, Messages.name("split", Split.TEST))
                : figure;
    }

    /** {@code 0.8597 ± 0.0045}: with its standard error. */
    static String accuracyWithError(Metrics metrics) {
        return Messages.text("runs.accuracy", digits(metrics.accuracy()), digits(metrics.accuracyStandardError()));
    }

    /** As it was asked for, to four digits: a search asks for rates of many. */
    static String rate(double learningRate) {
        return Numbers.significant(learningRate, 4);
    }
}
