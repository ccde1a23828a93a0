package multilayer.experiments.lab;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * How far two points lie apart, and how sure that is.
 *
 * @param difference of their means, first minus second
 * @param errorBar half the width of its 95 % confidence interval: Welch's, over the seeds, or that of the test set alone where a
 *     point has a single seed; NaN when neither is known
 * @param overSeeds whether the error bar is that over the seeds
 */
public record Gap(double difference, double errorBar, boolean overSeeds) {

    private static final double NORMAL_95 = 1.96;
    private static final double BOTH_TAILS_95 = 0.975;

    /** The gap between two points that have a value. */
    public static Gap between(LabPoint first, LabPoint second) {
        boolean overSeeds = first.average().count() > 1 && second.average().count() > 1;
        double errorBar = overSeeds
                ? welch(first, second)
                : NORMAL_95 * Math.hypot(measurementError(first), measurementError(second));
        return new Gap(first.mean() - second.mean(), errorBar, overSeeds);
    }

    /** Whether it is smaller than its error bar, or has none. */
    public boolean isNoise() {
        return !(Math.abs(difference) > errorBar);
    }

    /** Welch 1947: t √(s₁²/n₁ + s₂²/n₂), the degrees of freedom after Satterthwaite. */
    private static double welch(LabPoint first, LabPoint second) {
        double a = squaredError(first);
        double b = squaredError(second);
        if (a + b == 0) {
            return 0;
        }
        double freedom = (a + b)
                * (a + b)
                / (a * a / (first.average().count() - 1)
                        + b * b / (second.average().count() - 1));
        return new TDistribution(freedom).inverseCumulativeProbability(BOTH_TAILS_95) * Math.sqrt(a + b);
    }

    private static double squaredError(LabPoint point) {
        double error = point.average().standardError();
        return error * error;
    }

    /** Of the mean, from how few images were measured alone. */
    private static double measurementError(LabPoint point) {
        return point.runs().stream()
                .filter(LabOutcome::isMeasured)
                .mapToDouble(LabOutcome::standardError)
                .average()
                .orElse(Double.NaN);
    }
}
