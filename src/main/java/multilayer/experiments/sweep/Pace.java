package multilayer.experiments.sweep;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How long a sweep has run, without pauses, and how long it may still take. */
final class Pace {

    private static final double MOST_SECONDS = Duration.ofDays(10_000).toSeconds();

    private final LongSupplier nanoTime;
    private Duration before;
    private long since;
    private boolean runs;

    Pace(Duration before, LongSupplier nanoTime) {
        this.before = before;
        this.nanoTime = nanoTime;
    }

    /** The clock goes, or does not. */
    void run(boolean goes) {
        before = running();
        since = nanoTime.getAsLong();
        runs = goes;
    }

    Duration running() {
        return runs ? before.plusNanos(nanoTime.getAsLong() - since) : before;
    }

    /**
     * Time left when {@code expected} epochs take as long each as {@code done} ones did.
     *
     * @param limit after which nothing begins
     */
    Optional<Duration> left(int done, double expected, Optional<Duration> limit) {
        Duration running = running();
        Optional<Duration> byTime =
                limit.map(time -> time.minus(running)).map(time -> time.isNegative() ? Duration.ZERO : time);
        if (done == 0 || !Double.isFinite(expected)) {
            return byTime;
        }
        double seconds = running.toNanos() / 1e9 / done * Math.max(expected - done, 0);
        Duration byWork = Duration.ofMillis((long) (1_000 * Math.min(seconds, MOST_SECONDS)));
        return Optional.of(byTime.filter(time -> time.compareTo(byWork) < 0).orElse(byWork));
    }
}
