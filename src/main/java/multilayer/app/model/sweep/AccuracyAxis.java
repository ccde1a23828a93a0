package multilayer.app.model.sweep;

import java.util.Arrays;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Ticks;

/**
 * The axis of the trials' accuracies. It begins at Tukey's lower fence, 1.5 interquartile ranges below the first quartile, so that a
 * few diverged trials do not press all others together: those stand at its lower end (Tukey 1977).
 */
public final class AccuracyAxis {

    private static final double FENCE = 1.5;
    private static final double LEAST_SPAN = 0.02;
    private static final int STEPS = 5;

    private AccuracyAxis() {}

    /** An axis for these accuracies, in [0, 1]; NaN does not count. From 0 to 1 without any. */
    public static SweepAxis of(String name, double... accuracies) {
        double[] sorted =
                Arrays.stream(accuracies).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return SweepAxis.ofNumbers(name, Scale.LINEAR, 0, 1);
        }
        double first = sorted[sorted.length / 4];
        double third = sorted[Math.min(3 * sorted.length / 4, sorted.length - 1)];
        double lowest = Math.max(sorted[0], first - FENCE * (third - first));
        double highest = sorted[sorted.length - 1];
        double step = Ticks.step(Math.max(highest - lowest, LEAST_SPAN), STEPS);
        double lower = Math.max(0, Math.floor(lowest / step + 1e-9) * step);
        double upper = Math.min(1, Math.ceil(highest / step - 1e-9) * step);
        if (upper > lower) {
            return SweepAxis.ofNumbers(name, Scale.LINEAR, lower, upper);
        }
        double above = Math.min(1, lower + step);
        return SweepAxis.ofNumbers(name, Scale.LINEAR, above - step, above);
    }
}
