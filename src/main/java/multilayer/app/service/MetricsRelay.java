package multilayer.app.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingListener;

/**
 * Carries a run's records from the training thread to the FX thread: queues them, and posts one pending delivery for
 * all, so that none is lost and the FX thread is never flooded. The training thread pays for one entry in a list.
 */
public final class MetricsRelay implements TrainingListener {

    private final TrainingListener target;
    private final Runnable delivered;
    private final FxThread fxThread;
    private final long intervalNanos;
    private final Object lock = new Object();
    private List<Object> queue = new ArrayList<>();
    private List<Object> spare = new ArrayList<>();
    private boolean pending;
    private long lastDelivery;

    /**
     * A relay for one run.
     *
     * @param target gets every record, in order, on the FX thread
     * @param delivered is run there after each bundle of records
     * @param interval the least time between two deliveries
     */
    public MetricsRelay(TrainingListener target, Runnable delivered, FxThread fxThread, Duration interval) {
        this.target = target;
        this.delivered = delivered;
        this.fxThread = fxThread;
        this.intervalNanos = interval.toNanos();
        this.lastDelivery = System.nanoTime() - intervalNanos;
    }

    @Override
    public void onStart(RunStart start) {
        enqueue(start);
    }

    @Override
    public void onStep(StepEvent event) {
        enqueue(event);
    }

    @Override
    public void onEpoch(EpochEvent event) {
        enqueue(event);
    }

    @Override
    public void onEnd(RunEnd end) {
        enqueue(end);
    }

    private void enqueue(Object event) {
        synchronized (lock) {
            queue.add(event);
            if (pending) {
                return;
            }
            pending = true;
        }
        post();
    }

    private void post() {
        long wait;
        synchronized (lock) {
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
    public void deliver() {
        List<Object> events;
        synchronized (lock) {
            if (!pending) {
                return;
            }
            pending = false;
            events = queue;
            queue = spare;
            spare = events;
        }
        events.forEach(this::hand);
        events.clear();
        delivered.run();
        synchronized (lock) {
            lastDelivery = System.nanoTime();
        }
    }

    private void hand(Object event) {
        if (event instanceof StepEvent step) {
            target.onStep(step);
        } else if (event instanceof EpochEvent epoch) {
            target.onEpoch(epoch);
        } else if (event instanceof RunStart start) {
            target.onStart(start);
        } else if (event instanceof RunEnd end) {
            target.onEnd(end);
        }
    }
}
