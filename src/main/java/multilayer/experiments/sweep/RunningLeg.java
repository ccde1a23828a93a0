package multilayer.experiments.sweep;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingListener;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialHandle;
import multilayer.experiments.TrialListener;
import multilayer.experiments.TrialOutcome;
import multilayer.experiments.TrialRunner;
import org.jspecify.annotations.Nullable;

/** A leg that runs: keeps what it reaches on the trial's thread, and tells the sweep's. */
final class RunningLeg implements TrialListener {

    private final Leg leg;
    private final SweepJournal journal;
    private final Sweep sweep;
    private final Optional<TrainingListener> watcher;

    // Of the sweep's thread.
    private @Nullable TrialHandle handle;
    private boolean cancelled;

    /** Written by the trial's thread before it tells the outcome, and read after. */
    private volatile int restoredEpoch;

    RunningLeg(Leg leg, SweepJournal journal, Sweep sweep, Optional<TrainingListener> watcher) {
        this.leg = leg;
        this.journal = journal;
        this.sweep = sweep;
        this.watcher = watcher;
    }

    Leg leg() {
        return leg;
    }

    int trial() {
        return leg.trial();
    }

    /** The epoch that early stopping went back to; 0 for none. */
    int restoredEpoch() {
        return restoredEpoch;
    }

    void start(TrialRunner runner, Trial trial) {
        handle = runner.start(trial, this);
    }

    /** Asks it to stop where it is. */
    void stop() {
        if (handle != null) {
            handle.stop();
        }
    }

    /** Asks it to stop for good. */
    void cancel() {
        cancelled = true;
        stop();
    }

    boolean isCancelled() {
        return cancelled;
    }

    void await() throws InterruptedException {
        if (handle != null) {
            handle.await();
        }
    }

    private void watch(Consumer<TrainingListener> event) {
        watcher.ifPresent(event);
    }

    @Override
    public void onStart(RunStart start) {
        watch(each -> each.onStart(start));
        sweep.post(sitting -> sitting.begun(this));
    }

    @Override
    public void onStep(StepEvent event) {
        watch(each -> each.onStep(event));
    }

    @Override
    public void onEpoch(EpochEvent event) {
        watch(each -> each.onEpoch(event));
        try {
            journal.epoch(leg.trial(), event);
        } catch (IOException e) {
            sweep.post(sitting -> sitting.lost(e));
        }
        sweep.post(sitting -> sitting.epoch(this, event));
    }

    @Override
    public void onResumable(Supplier<Checkpoint> checkpoint) {
        try {
            journal.keep(leg.trial(), checkpoint.get());
        } catch (IOException e) {
            sweep.post(sitting -> sitting.lost(e));
        }
    }

    @Override
    public void onEnd(RunEnd end) {
        restoredEpoch = end.restoredEpoch();
        watch(each -> each.onEnd(end));
    }

    @Override
    public void onOutcome(TrialOutcome outcome) {
        sweep.post(sitting -> sitting.outcome(this, outcome));
    }

    @Override
    public void onFailure(Throwable failure) {
        sweep.post(sitting -> sitting.failure(this, failure));
    }
}
