package multilayer.app.model;

import java.util.Locale;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Proportion;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** How the figures of an evaluation are written, with as many digits as they deserve. */
public final class EvaluationFigures {

    private EvaluationFigures() {}

    /**
     * {@code validation accuracy 0.882 [0.874, 0.890]}: the accuracy with its 95 % interval.
     *
     * @param split what is looked at, named before its figures are there too
     */
    public static String accuracy(Split split, @Nullable Evaluation evaluation) {
        if (evaluation == null) {
            return Messages.text("evaluation.accuracy.none", Messages.name("split", split));
        }
        Proportion accuracy = evaluation.confusion().accuracy();
        return Messages.text(
                isNotSealed(evaluation) ? "evaluation.accuracy.notSealed" : "evaluation.accuracy",
                Messages.name("split", evaluation.predictions().split()),
                share(accuracy.value()),
                share(accuracy.lower()),
                share(accuracy.upper()));
    }

    /** How the accuracy was measured, and on how many images. */
    public static String accuracyHint(@Nullable Evaluation evaluation) {
        if (evaluation == null) {
            return Messages.text("evaluation.accuracy.none.hint");
        }
        Proportion accuracy = evaluation.confusion().accuracy();
        String hint = Messages.text(
                "evaluation.accuracy.hint",
                accuracy.successes(),
                accuracy.trials(),
                Messages.name("split", evaluation.predictions().split()),
                evaluation.epoch());
        return isNotSealed(evaluation) ? hint + "\n\n" + Messages.text("evaluation.test.notSealed") : hint;
    }

    /** A share in [0, 1] with three decimals; a dash for NaN. */
    public static String share(double share) {
        return Double.isNaN(share) ? "\u2013" : String.format(Locale.ROOT, "%.3f", share);
    }

    private static boolean isNotSealed(Evaluation evaluation) {
        return evaluation.predictions().split() == Split.TEST
                && EvaluationModel.validatesOnTest(evaluation.weights().experiment());
    }
}
