package multilayer.app.model.labs;

import java.time.Duration;
import multilayer.text.Messages;

/** How durations are written. */
final class Durations {

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    private Durations() {}

    /** {@code 0:42}, {@code 83:10}. */
    static String clock(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /** No more exact than an estimate deserves: {@code 40 s}, {@code 5 min}, {@code 1.5 h}. */
    static String about(Duration duration) {
        long seconds = Math.max(1, Math.round(duration.toMillis() / 1e3));
        if (seconds < MINUTE) {
            return Messages.text("labs.seconds", seconds < 10 ? seconds : Math.round(seconds / 5.0) * 5);
        }
        return seconds < 2 * HOUR
                ? Messages.text("labs.minutes", Math.round((double) seconds / MINUTE))
                : Messages.text("labs.hours", Math.round(2.0 * seconds / HOUR) / 2.0);
    }
}
