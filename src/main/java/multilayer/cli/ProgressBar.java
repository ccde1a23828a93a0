package multilayer.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.text.Messages;

/** One line on standard error that is drawn over, for a person who waits. Silent when nobody looks. */
final class ProgressBar {

    private static final int CELLS = 24;
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();

    private final Terminal terminal;
    private final StatusLine status;
    private final LongSupplier nanoTime;
    private long steps;
    private long stepsBefore;
    private int epochs;
    private long begun;
    private long drawn;

    ProgressBar(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.status = new StatusLine(terminal);
        this.nanoTime = nanoTime;
    }

    /** The bar of a run of which {@code stepsBefore} steps have been made another time. */
    void start(RunStart start, long stepsBefore) {
        this.stepsBefore = stepsBefore;
        epochs = start.experiment().training().epochs();
        steps = (long) start.stepsPerEpoch() * epochs;
        begun = nanoTime.getAsLong();
        drawn = begun;
    }

    void step(StepEvent event) {
        long now = nanoTime.getAsLong();
        if (terminal.interactive() && now - drawn >= REDRAW_NANOS) {
            drawn = now;
            status.show(line(event.epoch(), event.step(), now - begun));
        }
    }

    private String line(int epoch, long step, long nanos) {
        double progress = (double) step / steps;
        int full = (int) (progress * CELLS);
        double nanosLeft = (double) nanos / (step - stepsBefore) * (steps - step);
        long secondsLeft = Duration.ofNanos((long) nanosLeft).toSeconds();
        return Messages.text(
                "cli.progress",
                epoch,
                epochs,
                "#".repeat(full) + ".".repeat(CELLS - full),
                String.format(Locale.ROOT, "%3.0f", 100 * progress),
                String.format(Locale.ROOT, "%d:%02d", secondsLeft / 60, secondsLeft % 60));
    }

    /** Takes the bar away, so that a line of the table can be written in its place. */
    void clear() {
        status.clear();
    }
}
