package multilayer.app.model.sweep;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.data.Validation;
import multilayer.engine.data.Validation.Source;
import multilayer.text.Messages;

/** A sweep chooses by validation accuracy: without a validation set it cannot, and on the test set it must not. */
public final class ValidationAdvice {

    /** What is held out of the training set when the person agrees. */
    private static final double SHARE = 0.1;

    private final ExperimentModel experiment;
    private final StringBinding problem;

    ValidationAdvice(ExperimentModel experiment) {
        this.experiment = experiment;
        problem = Bindings.createStringBinding(this::findProblem, experiment.experimentProperty());
    }

    private String findProblem() {
        Validation validation = experiment.experimentProperty().get().training().validation();
        if (validation.source() == Source.TEST) {
            return Messages.text("sweep.problem.validates-on-test");
        }
        boolean isHeldOut = validation.source().isShare() && validation.share() > 0;
        return isHeldOut ? "" : Messages.text("sweep.problem.no-validation");
    }

    /** Why a sweep cannot choose, in a sentence; empty if it can. */
    public StringBinding problemBinding() {
        return problem;
    }

    /** Holds a tenth of the training set out, as an edit of the experiment that can be undone. */
    public void holdOut() {
        experiment.endEdit();
        experiment.set(TrainingSettings.VALIDATION, Source.STRATIFIED);
        experiment.set(TrainingSettings.VALIDATION_SHARE, SHARE);
    }
}
