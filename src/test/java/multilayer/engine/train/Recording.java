package multilayer.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps everything that a run tells, and lets a test act on each step. */
class Recording implements TrainingListener {

    final List<StepEvent> steps = new ArrayList<>();
    final List<EpochEvent> epochs = new ArrayList<>();
    final List<RunStart> starts = new ArrayList<>();
    final List<RunEnd> ends = new ArrayList<>();
    private final Consumer<StepEvent> afterStep;

    Recording() {
        this(step -> {});
    }

    Recording(Consumer<StepEvent> afterStep) {
        this.afterStep = afterStep;
    }

    @Override
    public void onStart(RunStart start) {
        starts.add(start);
    }

    @Override
    public void onStep(StepEvent event) {
        steps.add(event);
        afterStep.accept(event);
    }

    @Override
    public void onEpoch(EpochEvent event) {
        epochs.add(event);
    }

    @Override
    public void onEnd(RunEnd end) {
        ends.add(end);
    }
}
