package multilayer.app.model.sweep;

import java.util.List;
import java.util.Objects;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.experiments.sweep.SweepTrial.State;
import multilayer.export.charts.Points;

/**
 * One trial, as the screen shows it.
 *
 * @param values of each searched hyperparameter, as its axis has them: a number, or the index of a choice
 * @param words the same as a person reads them
 */
public record TrialRow(SweepTrial trial, List<Double> values, List<String> words) {

    public TrialRow {
        values = List.copyOf(values);
        words = List.copyOf(words);
    }

    /** The row of a trial whose hyperparameters have these axes. */
    public static TrialRow of(SweepTrial trial, List<DimensionAxis> axes) {
        return new TrialRow(
                trial,
                axes.stream().map(axis -> axis.value(value(trial, axis))).toList(),
                axes.stream()
                        .map(axis -> SweepWords.value(axis.dimension().hyperparameter(), value(trial, axis)))
                        .toList());
    }

    private static Value value(SweepTrial trial, DimensionAxis axis) {
        return Objects.requireNonNull(
                trial.values().get(axis.dimension().hyperparameter()),
                () -> "trial " + trial.number() + " has no "
                        + axis.dimension().hyperparameter().id());
    }

    public int number() {
        return trial.number();
    }

    public State state() {
        return trial.state();
    }

    /** Why it failed, in a sentence; empty if it did not. */
    public String reason() {
        return trial.reason() == null ? "" : trial.reason();
    }

    /** On the validation split, in [0, 1], as the sweep compares it: that of its best epoch; NaN before the first. */
    public double accuracy() {
        return Double.isNaN(trial.value()) ? trial.best() : trial.value();
    }

    /** Whether it has come to a result that can be held beside others. */
    public boolean hasResult() {
        return !state().isOpen() && !Double.isNaN(trial.value());
    }

    /** Whether it ended, or rests, before its last epoch: its curve is drawn faintly. */
    public boolean isCutShort() {
        return state() == State.STOPPED_EARLY || state() == State.CANCELLED || state() == State.FAILED;
    }

    /** The validation accuracy after each epoch. */
    public Points curve() {
        List<Double> accuracies = trial.validationAccuracy();
        double[] epochs = new double[accuracies.size()];
        double[] values = new double[accuracies.size()];
        for (int index = 0; index < epochs.length; index++) {
            epochs[index] = index + 1;
            values[index] = accuracies.get(index);
        }
        return Points.of(epochs, values);
    }
}
