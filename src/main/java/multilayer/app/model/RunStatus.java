package multilayer.app.model;

import java.time.Duration;
import java.util.Locale;
import multilayer.engine.eval.Metrics;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** How the figures of a run are written, with as many digits as they deserve. */
public final class RunStatus {

    private RunStatus() {}

    /** {@code epoch 4/10 · step 120/211}, or nothing before a run. */
    public static String place(TrainingModel training) {
        if (training.preparingProperty().get()) {
            return Messages.text("training.preparing");
        }
        if (training.epochsProperty().get() == 0) {
            return Messages.text("training.idle");
        }
        return Messages.text(
                "training.place",
                String.valueOf(training.epochProperty().get()),
                String.valueOf(training.epochsProperty().get()),
                String.valueOf(training.stepInEpochProperty().get()),
                String.valueOf(training.stepsPerEpochProperty().get()));
    }

    /** {@code 1:12 left}, or nothing while it is unknown. */
    public static String timeLeft(@Nullable Duration left) {
        return left == null ? "" : Messages.text("training.left", clock(left));
    }

    private static String clock(Duration time) {
        long seconds = (time.toMillis() + 999) / 1_000;
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    /** {@code 121k images/s}, three digits; nothing while it is unknown. */
    public static String pace(double imagesPerSecond) {
        if (!(imagesPerSecond > 0)) {
            return "";
        }
        return Messages.text("training.pace", rounded(imagesPerSecond));
    }

    private static String rounded(double value) {
        if (value < 999.5) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        boolean millions = value >= 999_500;
        double scaled = value / (millions ? 1e6 : 1e3);
        int decimals = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f%s", scaled, millions ? "M" : "k");
    }

    /** {@code validation 0.882 ± 0.006}: the split, the accuracy and its standard error. */
    public static String accuracy(@Nullable Metrics metrics) {
        return metrics == null
                ? ""
                : Messages.text(
                        "training.accuracy",
                        Messages.name("split", metrics.split()),
                        String.format(Locale.ROOT, "%.3f", metrics.accuracy()),
                        String.format(Locale.ROOT, "%.3f", metrics.accuracyStandardError()));
    }
}
