package multilayer.app.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import multilayer.app.model.TrainingModel.State;
import multilayer.text.Messages;

/** Which of the transport controls work now, and why not. */
public final class TransportModel {

    private final BooleanBinding canTrain;
    private final BooleanBinding canPause;
    private final BooleanBinding canStop;
    private final BooleanBinding canStep;
    private final BooleanBinding canReset;
    private final BooleanBinding canExamine;
    private final BooleanBinding paused;
    private final StringBinding trainHint;

    public TransportModel(ExperimentModel experiment, TrainingModel training) {
        BooleanBinding idle = training.stateProperty().isEqualTo(State.IDLE);
        BooleanBinding valid = experiment.problemProperty().isEmpty();
        paused = training.stateProperty().isEqualTo(State.PAUSED);
        canTrain = paused.or(idle.and(valid));
        canPause = training.stateProperty().isEqualTo(State.RUNNING);
        canStop = idle.not();
        canStep = canTrain;
        canReset = idle.not()
                .or(experiment.trainedProperty())
                .or(training.epochsProperty().greaterThan(0))
                .or(training.messageProperty().isNotEmpty());
        canExamine = idle.and(experiment.trainedProperty())
                .and(training.examiningProperty().not())
                .and(training.testProperty().isNull());
        trainHint = Bindings.createStringBinding(
                () -> hint(experiment, training),
                experiment.problemProperty(),
                training.stateProperty(),
                training.preparingProperty());
    }

    private static String hint(ExperimentModel experiment, TrainingModel training) {
        String problem = experiment.problemProperty().get();
        return switch (training.stateProperty().get()) {
            case PAUSED -> Messages.text("training.resume.hint");
            case RUNNING -> Messages.text("training.running.hint");
            case IDLE ->
                problem.isEmpty()
                        ? Messages.text("training.train.hint")
                        : Messages.text("training.problem.hint", problem);
        };
    }

    /** Whether Train, or Resume, works. */
    public BooleanBinding canTrain() {
        return canTrain;
    }

    public BooleanBinding canPause() {
        return canPause;
    }

    public BooleanBinding canStop() {
        return canStop;
    }

    /** Whether one step or one epoch can be made. */
    public BooleanBinding canStep() {
        return canStep;
    }

    public BooleanBinding canReset() {
        return canReset;
    }

    /** Whether the final exam can be taken: there is a trained network, and it has not been examined yet. */
    public BooleanBinding canExamine() {
        return canExamine;
    }

    /** Whether Train means Resume. */
    public BooleanBinding paused() {
        return paused;
    }

    /** What Train does, or the sentence that says why it cannot. */
    public StringBinding trainHint() {
        return trainHint;
    }
}
