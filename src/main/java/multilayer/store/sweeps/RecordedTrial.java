package multilayer.store.sweeps;

import java.io.IOException;
import java.util.List;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.TrainingListener;
import multilayer.store.runs.RunRecorder;
import org.jspecify.annotations.Nullable;

/** A trial that is recorded as a run, over all its legs of one sitting. Used by one thread at a time. */
final class RecordedTrial implements TrainingListener {

    private final SweepRuns runs;
    private final RunRecorder recorder;
    private @Nullable StopReason reason;

    RecordedTrial(SweepRuns runs, RunRecorder recorder) {
        this.runs = runs;
        this.recorder = recorder;
    }

    /** The run's. */
    long id() {
        return recorder.id();
    }

    /** Whether what comes next follows what was recorded last. */
    boolean canGoOn() {
        return reason == StopReason.STOPPED;
    }

    @Override
    public void onStart(RunStart start) {
        attempt(() -> recorder.start(start));
    }

    @Override
    public void onStep(StepEvent event) {
        recorder.step(event);
    }

    @Override
    public void onEpoch(EpochEvent event) {
        attempt(() -> recorder.epoch(event, List.of()));
    }

    @Override
    public void onEnd(RunEnd end) {
        reason = end.reason();
        attempt(() -> recorder.end(end, null));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(Writing writing) {
        if (!runs.isBroken()) {
            try {
                writing.run();
            } catch (IOException e) {
                runs.broken(e);
            }
        }
    }
}
