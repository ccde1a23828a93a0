package multilayer.app.service;

import java.util.concurrent.atomic.AtomicInteger;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.ScriptedRun;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;
import multilayer.engine.train.WeightHistory;
import org.jspecify.annotations.Nullable;

/** Training without an engine. */
final class ScriptedTraining implements Training {

    final AtomicInteger forgotten = new AtomicInteger();
    volatile int @Nullable [] origins;
    volatile int parts;
    volatile @Nullable Throwable failure;
    volatile @Nullable String threadName;
    private final int stepsPerEpoch;

    ScriptedTraining(int stepsPerEpoch) {
        this.stepsPerEpoch = stepsPerEpoch;
    }

    @Override
    public RunEnd fit(
            Experiment experiment,
            int parts,
            int @Nullable [] origins,
            TrainingControl control,
            TrainingListener listener,
            WeightHistory history)
            throws Exception {
        this.origins = origins;
        this.parts = parts;
        threadName = Thread.currentThread().getName();
        throwFailure();
        return new ScriptedRun(experiment, stepsPerEpoch, control, listener).fit();
    }

    private void throwFailure() throws Exception {
        Throwable wanted = failure;
        if (wanted instanceof Error error) {
            throw error;
        }
        if (wanted instanceof Exception exception) {
            throw exception;
        }
    }

    @Override
    public Metrics examine() throws Exception {
        throwFailure();
        return new Metrics(Split.TEST, 0.3, 0.89, 10_000);
    }

    @Override
    public @Nullable Network network() {
        return null;
    }

    @Override
    public void forget() {
        forgotten.incrementAndGet();
    }
}
