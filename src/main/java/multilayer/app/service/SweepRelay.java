package multilayer.app.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepProgress;
import multilayer.experiments.sweep.SweepTrial;
import org.jspecify.annotations.Nullable;

/**
 * Carries what a sweep tells from its threads to the FX thread: queues it, and posts one pending delivery for all, so that nothing is lost
 * and the FX thread is never flooded.
 */
final class SweepRelay implements SweepListener {

    private final BiConsumer<List<SweepTrial>, @Nullable SweepProgress> target;
    private final FxThread fxThread;
    private final long intervalNanos;
    private final Object lock = new Object();
    private List<SweepTrial> trials = new ArrayList<>();
    private @Nullable SweepProgress progress;
    private boolean pending;
    private long lastDelivery;

    /**
     * A relay for one sitting of a sweep.
     *
     * @param target gets the trials in the order in which they were told, and the latest progress, null if there is none since the last
     *     time; on the FX thread
     * @param interval the least time between two deliveries
     */
    SweepRelay(BiConsumer<List<SweepTrial>, @Nullable SweepProgress> target, FxThread fxThread, Duration interval) {
        this.target = target;
        this.fxThread = fxThread;
        this.intervalNanos = interval.toNanos();
        this.lastDelivery = System.nanoTime() - intervalNanos;
    }

    @Override
    public void onTrial(SweepTrial trial) {
        synchronized (lock) {
            trials.add(trial);
        }
        post();
    }

    @Override
    public void onProgress(SweepProgress now) {
        synchronized (lock) {
            progress = now;
        }
        post();
    }

    private void post() {
        long wait;
        synchronized (lock) {
            if (pending) {
                return;
            }
            pending = true;
            wait = lastDelivery + intervalNanos - System.nanoTime();
        }
        Executor fx = fxThread::run;
        if (wait > 0) {
            CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, fx).execute(this::deliver);
        } else {
            fx.execute(this::deliver);
        }
    }

    /** Hands over what waits. On the FX thread. */
    void deliver() {
        List<SweepTrial> arrived;
        SweepProgress now;
        synchronized (lock) {
            arrived = trials;
            now = progress;
            trials = new ArrayList<>();
            progress = null;
            pending = false;
            lastDelivery = System.nanoTime();
        }
        if (!arrived.isEmpty() || now != null) {
            target.accept(arrived, now);
        }
    }
}
