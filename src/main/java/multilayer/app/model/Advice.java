package multilayer.app.model;

import java.util.List;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A hint about a hidden block or about training. It never blocks anything: lessons are made of networks that learn badly.
 *
 * @param kind what it is about
 * @param sentence what is odd, and why
 * @param remedy what would mend it, or null where there is no single answer
 */
public record Advice(Kind kind, String sentence, @Nullable Remedy<?> remedy) {

    /** What an advice is about. */
    public enum Kind {
        SELU_INITIALIZER("selu-initializer"),
        SELU_BATCH_NORM("selu-batch-norm"),
        RECTIFIER_INITIALIZER("rectifier-initializer"),
        SATURATING_INITIALIZER("saturating-initializer"),
        ZEROS("zeros"),
        VANISHING("vanishing"),
        ONE_UNIT("one-unit"),
        NARROW("narrow"),
        DROPOUT_AND_BATCH_NORM("dropout-batch-norm"),
        LEARNING_RATE_HIGH("learning-rate-high"),
        LEARNING_RATE_LOW("learning-rate-low");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * One change that follows the advice.
     *
     * @param label what the change does, for example {@code Use LeCun normal}
     */
    public record Remedy<T>(String label, Setting<T> setting, T value) {

        /** Makes the change as a step that can be undone. */
        public void apply(ExperimentModel model) {
            model.endEdit();
            model.set(setting, value);
            model.endEdit();
        }
    }

    /** The advice for one hidden block, most important first. */
    public static List<Advice> of(Draft draft, int id) {
        return AdviceRules.of(draft, draft.indexOf(id));
    }

    /** The advice for the hyperparameters of training. */
    public static List<Advice> ofTraining(Draft draft) {
        return TrainingAdvice.of(draft.training());
    }

    static Advice of(Kind kind, @Nullable Remedy<?> remedy, Object... arguments) {
        return new Advice(kind, Messages.text("advice." + kind.id(), arguments), remedy);
    }
}
