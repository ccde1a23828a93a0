package multilayer.experiments.sweep;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import multilayer.engine.NamedTensor;
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

    // Of the trial's thread, once it has begun.
    private double best;
    private boolean improved;

    /**
     * A leg that has not begun.
     *
     * @param best the highest validation accuracy of the trial's epochs before it; NaN if there are none
     */
    RunningLeg(Leg leg, double best, SweepJournal journal, Sweep sweep, Optional<TrainingListener> watcher) {
        this.leg = leg;
        this.best = best;
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

    private interface Keeping {
        void keep() throws IOException;
    }

    private void keep(Keeping what) {
        try {
            what.keep();
        } catch (IOException e) {
            sweep.post(sitting -> sitting.lost(e));
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
        double accuracy = event.validationAccuracy();
        improved = accuracy > best || Double.isNaN(best);
        best = improved ? accuracy : best;
        keep(() -> journal.epoch(leg.trial(), event));
        sweep.post(sitting -> sitting.epoch(this, event));
    }

    @Override
    public void onNetwork(Supplier<List<NamedTensor>> network) {
        if (improved) {
            keep(() -> journal.keepWeights(leg.trial(), network.get()));
        }
    }

    @Override
    public void onResumable(Supplier<Checkpoint> checkpoint) {
        keep(() -> journal.keep(leg.trial(), checkpoint.get()));
    }

    @Override
    public void onEnd(RunEnd end) {
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
