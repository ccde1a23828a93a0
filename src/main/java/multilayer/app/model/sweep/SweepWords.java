package multilayer.app.model.sweep;

import java.util.List;
import java.util.Locale;
import multilayer.app.common.Numbers;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;
import multilayer.text.Messages;

/** How a sweep is put into words. */
public final class SweepWords {

    private static final int DIGITS = 4;
    private static final int VALUE_DIGITS = 3;

    private SweepWords() {}

    /** An accuracy with the digits that ten thousand samples deserve; a dash where there is none. */
    public static String accuracy(double accuracy) {
        return Double.isNaN(accuracy) ? "\u2013" : String.format(Locale.ROOT, "%." + DIGITS + "f", accuracy);
    }

    /** What all trials have in common, in a sentence. */
    public static String base(Experiment experiment) {
        TrainingConfig training = experiment.training();
        return Messages.text(
                "sweep.base.words",
                experiment.network().shape(),
                Messages.text("optimizer." + training.optimizer().id()),
                training.batchSize(),
                training.epochs(),
                training.seed());
    }

    /** With a capital at its beginning. */
    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    /** What a person calls a hyperparameter. */
    public static String name(Hyperparameter hyperparameter) {
        return Messages.name("hyperparameter", hyperparameter);
    }

    /** A value as a person reads it: numbers with the digits that tell them apart, members of catalogs by their names. */
    public static String value(Hyperparameter hyperparameter, Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.number() == Math.rint(amount.number())
                    ? Numbers.exact(amount.number())
                    : Numbers.significant(amount.number(), VALUE_DIGITS);
        }
        if (value instanceof Value.Flag flag) {
            return Messages.text(flag.on() ? "sweep.yes" : "sweep.no");
        }
        return value instanceof Value.Word word ? word(hyperparameter, word.text()) : value.text();
    }

    /** What a person calls a member of a hyperparameter's catalog. */
    public static String word(Hyperparameter hyperparameter, String id) {
        return switch (hyperparameter) {
            case ACTIVATION -> Messages.text("activation." + id);
            case INITIALIZER, OUTPUT_INITIALIZER -> Messages.text("initializer." + id);
            case OPTIMIZER -> Messages.text("optimizer." + id);
            case SCHEDULE -> Messages.text("schedule." + id);
            default -> id;
        };
    }

    /** {@code learning rate 0.05, units 256}. */
    public static String values(TrialRow row, List<SweepAxis> axes) {
        StringBuilder words = new StringBuilder();
        for (int axis = 0; axis < axes.size(); axis++) {
            words.append(axis == 0 ? "" : ", ")
                    .append(axes.get(axis).name())
                    .append(' ')
                    .append(row.words().get(axis));
        }
        return words.toString();
    }

    /** All of a trial in some lines. */
    public static String trial(TrialRow row, List<SweepAxis> axes) {
        String words = Messages.text(
                "sweep.trial",
                row.number(),
                values(row, axes),
                accuracy(row.accuracy()),
                row.trial().epochsDone(),
                row.trial().epochs(),
                Messages.name("sweep.state", row.state()));
        return row.reason().isEmpty() ? words : words + "\n" + row.reason();
    }
}
