package multilayer.app.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import multilayer.app.model.RunSeries;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.runs.Repetition;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import org.jspecify.annotations.Nullable;

/** Trains a run of the history once more and says whether the same came out. Used on the FX thread. */
public final class RepeatService {

    private final TrainingModel training;
    private final TrainingService service;
    private final Consumer<String> tell;
    private @Nullable Repetition going;
    private Optional<RunSeries> before = Optional.empty();

    /** @param tell gets the sentence that says how it came out */
    public RepeatService(TrainingModel training, TrainingService service, Consumer<String> tell) {
        this.training = training;
        this.service = service;
        this.tell = tell;
        training.stateProperty().addListener((property, earlier, now) -> {
            if (now == TrainingModel.State.IDLE) {
                ended();
            }
        });
    }

    /** Trains the run again. Its experiment is the project now, and no run is going. */
    public void begin(Repetition repetition) {
        before = training.currentRun();
        service.repeat(
                repetition.first().parts(), repetition.first().changes());
        going = training.stateProperty().get() == TrainingModel.State.IDLE ? null : repetition;
    }

    /** A run that failed before it started leaves the one before current; how it failed has been told. */
    private void ended() {
        Repetition repetition = going;
        going = null;
        Optional<RunSeries> again = training.currentRun();
        if (repetition != null && again.isPresent() && !again.equals(before)) {
            tell(repetition, again.get().epochEvents());
        }
    }

    private void tell(Repetition repetition, List<EpochEvent> epochs) {
        RunEnd end = service.getValue();
        List<ControlChange> moved = end == null ? repetition.first().changes() : end.changes();
        String verdict = repetition.verdict(epochs, moved);
        training.remark(verdict);
        tell.accept(verdict);
    }
}
