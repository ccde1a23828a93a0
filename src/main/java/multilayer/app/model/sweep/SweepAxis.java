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
 * @param isOfChoices whether values are indices of choices, between which there is no order
 * @param named what is written beside it in place of round numbers
 */
public record SweepAxis(String name, Scale scale, double lower, double upper, boolean isOfChoices, List<Tick> named) {

    private static final int MOST_TICKS = 6;

    public SweepAxis {
        named = List.copyOf(named);
    }

    public static SweepAxis ofNumbers(String name, Scale scale, double lower, double upper) {
        return new SweepAxis(name, scale, lower, upper, false, List.of());
    }

    public static SweepAxis ofChoices(String name, List<String> choices) {
        List<Tick> named = new ArrayList<>();
        for (int index = 0; index < choices.size(); index++) {
            named.add(new Tick(index, choices.get(index)));
        }
        return new SweepAxis(name, Scale.LINEAR, 0, choices.size() - 1, true, named);
    }

    /** Where a value stands, from 0 to 1; in the middle where there is only one; NaN for NaN. */
    public double share(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        return upper > lower ? Math.max(0, Math.min(1, scale.share(value, lower, upper))) : 0.5;
    }

    /** What is written beside it. */
    public List<Tick> ticks() {
        return named.isEmpty() ? Ticks.of(scale, lower, upper, MOST_TICKS) : named;
    }
}
