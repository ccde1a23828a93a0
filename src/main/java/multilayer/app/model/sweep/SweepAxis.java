package multilayer.app.model.sweep;

import java.util.ArrayList;
import java.util.List;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;
import multilayer.export.charts.Ticks;

/**
 * One hyperparameter, or the accuracy, as an axis.
 *
 * @param name as a person reads it
 * @param scale how numbers are spread
 * @param lower the value at its start
 * @param upper the value at its end, not below {@code lower}
 * @param choices what can be chosen, in order; a trial's value is the index of one. Empty for numbers
 */
public record SweepAxis(String name, Scale scale, double lower, double upper, List<String> choices) {

    private static final int MOST_TICKS = 6;

    public SweepAxis {
        choices = List.copyOf(choices);
    }

    public static SweepAxis ofNumbers(String name, Scale scale, double lower, double upper) {
        return new SweepAxis(name, scale, lower, upper, List.of());
    }

    public static SweepAxis ofChoices(String name, List<String> choices) {
        return new SweepAxis(name, Scale.LINEAR, 0, choices.size() - 1, choices);
    }

    public boolean isOfChoices() {
        return !choices.isEmpty();
    }

    /** Where a value stands, from 0 to 1; in the middle where there is only one; NaN for NaN. */
    public double share(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        return upper > lower ? Math.max(0, Math.min(1, scale.share(value, lower, upper))) : 0.5;
    }

    /** What is written beside it: all choices, or round numbers. */
    public List<Tick> ticks() {
        if (isOfChoices()) {
            List<Tick> ticks = new ArrayList<>();
            for (int index = 0; index < choices.size(); index++) {
                ticks.add(new Tick(index, choices.get(index)));
            }
            return ticks;
        }
        return Ticks.of(scale, lower, upper, MOST_TICKS);
    }
}
