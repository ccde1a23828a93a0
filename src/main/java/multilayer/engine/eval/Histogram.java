package multilayer.engine.eval;

import java.util.Arrays;

/**
 * How many values fall into each of equally wide bins. A value on the edge of two bins belongs to the upper one, the largest
 * to the last. Values that are not finite are in none.
 *
 * @param lower where the first bin begins: the least value
 * @param upper where the last bin ends, above {@code lower}: the largest value
 * @param counts of each bin
 */
public record Histogram(double lower, double upper, int[] counts) {

    /**
     * Counts values. If all are the same, the bins span 1 around them, or their own size where that is more; without any
     * finite value they span [0, 1] and are empty.
     *
     * @param bins at least 1
     */
    public static Histogram of(float[] values, int bins) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        if (lowest > highest) {
            return new Histogram(0, 1, new int[bins]);
        }
        double margin = lowest < highest ? 0 : Math.max(1, Math.abs(lowest)) / 2;
        return count(values, lowest - margin, highest + margin, bins);
    }

    private static Histogram count(float[] values, double lower, double upper, int bins) {
        int[] counts = new int[bins];
        double binsPerUnit = bins / (upper - lower);
        for (float value : values) {
            if (Float.isFinite(value)) {
                counts[Math.min((int) ((value - lower) * binsPerUnit), bins - 1)]++;
            }
        }
        return new Histogram(lower, upper, counts);
    }

    /** The number of values. */
    public long total() {
        return Arrays.stream(counts).asLongStream().sum();
    }

    /** Where a bin begins; of the number of bins, where the last one ends. */
    public double edge(int bin) {
        return lower + (upper - lower) * bin / counts.length;
    }

    /**
     * A bound that a share of the values do not exceed: the end of the bin with which that many are reached.
     *
     * @param share in [0, 1]
     */
    public double quantile(double share) {
        double wanted = share * total();
        long reached = 0;
        int bin = 0;
        while (bin < counts.length && reached < wanted) {
            reached += counts[bin];
            bin++;
        }
        return edge(bin);
    }
}
