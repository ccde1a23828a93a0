package multilayer.experiments.lab;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.StopReason;
import multilayer.experiments.TrialListener;
import multilayer.experiments.TrialOutcome;
import multilayer.store.KeptTrial;

/** Remembers what came of a run before the listener is told. */
final class RememberedTrial implements TrialListener {

    private final Experiment experiment;
    private final Consumer<KeptTrial> keep;
    private final TrialListener next;

    RememberedTrial(Experiment experiment, Consumer<KeptTrial> keep, TrialListener next) {
        this.experiment = experiment;
        this.keep = keep;
        this.next = next;
    }

    @Override
    public void onStart(RunStart start) {
        next.onStart(start);
    }

    @Override
    public void onStep(StepEvent event) {
        next.onStep(event);
    }

    @Override
    public void onEpoch(EpochEvent event) {
        next.onEpoch(event);
    }

    @Override
    public void onNetwork(Supplier<List<NamedTensor>> network) {
        next.onNetwork(network);
    }

    @Override
    public void onResumable(Supplier<Checkpoint> checkpoint) {
        next.onResumable(checkpoint);
    }

    @Override
    public void onEnd(RunEnd end) {
        next.onEnd(end);
    }

    @Override
    public void onOutcome(TrialOutcome outcome) {
        if (outcome.reason() != StopReason.STOPPED) {
            int epochs = outcome.epochs().size();
            EpochEvent last = epochs == 0 ? null : outcome.epochs().get(epochs - 1);
            keep.accept(new KeptTrial(experiment, outcome.reason(), last, outcome.test(), ""));
        }
        next.onOutcome(outcome);
    }

    @Override
    public void onFailure(Throwable failure) {
        String message = failure.getMessage();
        keep.accept(new KeptTrial(
                experiment,
                null,
                null,
                null,
                message == null || message.isBlank() ? failure.getClass().getSimpleName() : message));
        next.onFailure(failure);
    }
}
