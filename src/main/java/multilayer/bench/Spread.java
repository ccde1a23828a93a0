package multilayer.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Several measurements of one thing: never a bare mean.
 *
 * @param minimum the smallest
 * @param median the middle one, or the mean of the middle two
 * @param maximum the largest
 * @param count how many there were
 */
public record Spread(double minimum, double median, double maximum, int count) {

    /**
     * Summarizes {@code values}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Spread of(double... values) {
        double[] sorted = sorted(values);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1], sorted.length);
    }

    /**
     * Summarizes one figure of {@code items}.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static <T> Spread of(List<T> items, ToDoubleFunction<T> figure) {
        return of(items.stream().mapToDouble(figure).toArray());
    }

    /** The same in another unit: everything but the count times {@code factor}, which is positive. */
    public Spread times(double factor) {
        return new Spread(factor * minimum, factor * median, factor * maximum, count);
    }

    /**
     * The smallest of {@code values} that at least {@code share} of them do not exceed.
     *
     * @param share in (0, 1]
     * @throws IllegalArgumentException if there are no values
     */
    public static double percentile(double[] values, double share) {
        double[] sorted = sorted(values);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double[] sorted(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there is nothing to summarize");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
