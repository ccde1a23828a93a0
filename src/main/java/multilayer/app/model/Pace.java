package multilayer.app.model;

/**
 * How fast a run goes, smoothed: the steps of the last while over the time they took, older ones weighing exponentially
 * less. Pauses do not count.
 */
final class Pace {

    private static final double NANOSECONDS = 1e9;

    private final double memorySeconds;
    private double amount;
    private double seconds;
    private long lastNanos;
    private boolean running;

    /** A pace that remembers about {@code memorySeconds}. */
    Pace(double memorySeconds) {
        this.memorySeconds = memorySeconds;
    }

    /** Time runs from {@code nanos} on; what was measured before a pause stays. */
    void resume(long nanos) {
        running = true;
        lastNanos = nanos;
    }

    void pause() {
        running = false;
    }

    void forget() {
        running = false;
        amount = 0;
        seconds = 0;
    }

    /** {@code done} steps, or images, were made since the last call. */
    void add(double done, long nanos) {
        if (!running) {
            return;
        }
        double elapsed = (nanos - lastNanos) / NANOSECONDS;
        double fade = Math.exp(-elapsed / memorySeconds);
        amount = amount * fade + done;
        seconds = seconds * fade + elapsed;
        lastNanos = nanos;
    }

    /** Steps, or images, a second; 0 as long as nothing was measured. */
    double perSecond() {
        return seconds > 0 ? amount / seconds : 0;
    }
}
