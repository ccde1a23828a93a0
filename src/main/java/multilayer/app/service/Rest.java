package multilayer.app.service;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.binding.BooleanExpression;

/** Leaves the cores to a run that is going, after each computation beside it, for many times as long as that took. Used on the FX thread. */
final class Rest {

    private final int times;
    private final Duration longest;
    private final BooleanExpression runGoing;
    private final FxThread fxThread;
    private final Runnable rested;
    private int rests;

    /**
     * A rest that has not begun.
     *
     * @param times as long as the computation
     * @param longest the longest rest: a first computation takes many times as long as the next, as the virtual machine still
     *     compiles
     * @param rested called when one is over
     */
    Rest(int times, Duration longest, BooleanExpression runGoing, FxThread fxThread, Runnable rested) {
        this.times = times;
        this.longest = longest;
        this.runGoing = runGoing;
        this.fxThread = fxThread;
        this.rested = rested;
    }

    /** Begins if a run is going. */
    void after(long nanos) {
        if (runGoing.get()) {
            rests++;
            long pause = Math.min(times * nanos, longest.toNanos());
            CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS, fxThread::run)
                    .execute(this::end);
        }
    }

    private void end() {
        rests--;
        rested.run();
    }

    /** Whether one has begun, is not over, and the run is still going. */
    boolean isOn() {
        return rests > 0 && runGoing.get();
    }
}
