package multilayer.bench.accuracy;

import java.util.Arrays;

/**
 * The mean of one figure over several seeds, and how far they lie apart.
 *
 * @param mean their mean
 * @param standardDeviation of the seeds, with n − 1 in the denominator; NaN for a single one
 * @param count how many seeds
 */
public record Average(double mean, double standardDeviation, int count) {

    /**
     * The average of {@code values}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Average of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is nothing to average");
        }
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = values.length == 1 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
        return new Average(mean, deviation, values.length);
    }

    /** How far the mean itself may be off: s/√n; NaN for a single seed. */
    public double standardError() {
        return standardDeviation / Math.sqrt(count);
    }
}
