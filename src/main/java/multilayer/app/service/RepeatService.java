package multilayer.app.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
    private final UnaryOperator<String> checksum;
    private final Consumer<String> tell;
    private final Background background;
    private @Nullable Repetition going;
    private Optional<RunSeries> before = Optional.empty();

    /**
     * A service that trains with {@code service}.
     *
     * @param checksum of the data set of a name, as it is now; called off the FX thread
     * @param tell gets the sentence that says how it came out
     */
    public RepeatService(
            TrainingModel training,
            TrainingService service,
            UnaryOperator<String> checksum,
            Consumer<String> tell,
            FxThread fxThread) {
        this.training = training;
        this.service = service;
        this.checksum = checksum;
        this.tell = tell;
        background = new Background("repeat", fxThread);
        training.stateProperty().addListener((property, earlier, now) -> {
            if (now == TrainingModel.State.IDLE) {
                ended();
            }
        });
    }

    /**
     * Looks whether a run can be repeated.
     *
     * @param can is called if it can
     * @param cannot gets a sentence that says why not
     */
    public void check(Repetition repetition, Runnable can, Consumer<String> cannot) {
        if (!background.isBusy()) {
            background.compute(
                    () -> repetition.obstacle(
                            checksum.apply(repetition.first().experiment().dataset())),
                    obstacle -> obstacle.ifPresentOrElse(cannot, can),
                    cannot);
        }
    }

    /** Trains the run again. Its experiment is the project now, and no run is going. */
    public void begin(Repetition repetition) {
        before = training.currentRun();
        service.repeat(repetition.first().parts(), repetition.first().changes());
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
