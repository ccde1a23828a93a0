package multilayer.app.model;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import multilayer.engine.Named;
import multilayer.engine.data.Split;
import org.jspecify.annotations.Nullable;

/** Why a screen has no answers to show. */
public enum MissingAnswers implements Named {
    /** Nothing was trained. */
    NO_RUN("no-run"),
    /** The run has not finished an epoch. */
    NO_EPOCH("no-epoch"),
    /** The test set was not opened for this run. */
    SEALED("sealed"),
    /** They could not be computed. */
    PROBLEM("problem"),
    /** They are on their way. */
    COMPUTING("computing");

    private final String id;

    MissingAnswers(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Why {@code model} has no answers; null when it has. */
    public static ObjectBinding<@Nullable MissingAnswers> in(EvaluationModel model) {
        return Bindings.createObjectBinding(
                () -> of(model),
                model.evaluationProperty(),
                model.weightsProperty(),
                model.epochProperty(),
                model.splitProperty(),
                model.testOpenedProperty(),
                model.problemProperty());
    }

    private static @Nullable MissingAnswers of(EvaluationModel model) {
        if (model.evaluationProperty().get() != null) {
            return null;
        }
        if (model.weightsProperty().get() == null) {
            return NO_RUN;
        }
        if (model.epochProperty().get() == 0) {
            return NO_EPOCH;
        }
        if (model.splitProperty().get() == Split.TEST
                && !model.testOpenedProperty().get()) {
            return SEALED;
        }
        return model.problemProperty().get().isEmpty() ? COMPUTING : PROBLEM;
    }
}
