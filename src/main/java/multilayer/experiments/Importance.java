package multilayer.experiments;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How much of the differences between trials one hyperparameter explains by itself: η² of the Kruskal–Wallis test, {@code (H − k +
 * 1) / (n − k)} with k groups of n results (Kruskal &amp; Wallis 1952; Tomczak &amp; Tomczak 2014). Trials with the same choice are a
 * group; numbers are cut into groups of about equal size. It works on ranks, so that one diverged trial does not outweigh all others,
 * asks for no direction, so that a best value in the middle is found, and is 0 on average where there is nothing to explain.
 *
 * <p>What it cannot tell: what two hyperparameters do only together, and, where a strategy tried good values more often than others,
 * what the values that it left out would have done.
 *
 * @param share of the variance of the ranks, from 0 to 1
 * @param chance the share that 1 in 20 shuffles of the same results exceeds: below it, the share may well be noise
 */
public record Importance(double share, double chance) {

    /** With fewer results there is nothing to tell. */
    public static final int LEAST_RESULTS = 10;

    private static final int LEAST_IN_GROUP = 8;
    private static final int MOST_GROUPS = 5;
    private static final int SHUFFLES = 500;
    private static final double CONFIDENCE = 0.95;
    private static final long SEED = 1;

    /**
     * The importance of one hyperparameter; empty with fewer than {@link #LEAST_RESULTS} results.
     *
     * @param values what it was in each trial: a number, or the index of a choice
     * @param choices whether they are indices, between which there is no order
     * @param results what came of each trial, higher being better or lower being better; NaN where nothing did, which does not count
     */
    public static Optional<Importance> of(double[] values, boolean choices, double[] results) {
        if (values.length != results.length) {
            throw new IllegalArgumentException(
                    "values and results must have the same length: " + values.length + ", " + results.length);
        }
        int[] known = indicesOfNumbers(results);
        if (known.length < LEAST_RESULTS) {
            return Optional.empty();
        }
        double[] ranks = ranks(pick(results, known));
        int[] groups = groups(pick(values, known), choices);
        double[] shuffled = new double[SHUFFLES];
        SplittableRandom random = new SplittableRandom(SEED);
        double[] order = ranks.clone();
        for (int time = 0; time < SHUFFLES; time++) {
            shuffle(order, random);
            shuffled[time] = share(order, groups);
        }
        Arrays.sort(shuffled);
        return Optional.of(new Importance(share(ranks, groups), shuffled[(int) (CONFIDENCE * SHUFFLES)]));
    }

    /** Whether the share is larger than what chance alone makes of such results in 19 cases of 20. */
    public boolean isMoreThanChance() {
        return share > chance;
    }

    private static int[] indicesOfNumbers(double[] results) {
        return IntStream.range(0, results.length)
                .filter(index -> !Double.isNaN(results[index]))
                .toArray();
    }

    private static double[] pick(double[] from, int[] indices) {
        return Arrays.stream(indices).mapToDouble(index -> from[index]).toArray();
    }

    /** From 1; equal values share the mean of their ranks. */
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> (first(sorted, value) + last(sorted, value)) / 2.0 + 1)
                .toArray();
    }

    private static int first(double[] sorted, double value) {
        int index = Arrays.binarySearch(sorted, value);
        while (index > 0 && sorted[index - 1] == value) {
            index--;
        }
        return index;
    }

    private static int last(double[] sorted, double value) {
        int index = Arrays.binarySearch(sorted, value);
        while (index < sorted.length - 1 && sorted[index + 1] == value) {
            index++;
        }
        return index;
    }

    /** The group of each value, from 0. Equal values are never parted. */
    private static int[] groups(double[] values, boolean choices) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        int wanted = Math.max(2, Math.min(MOST_GROUPS, values.length / LEAST_IN_GROUP));
        if (choices || distinct.length <= wanted) {
            return Arrays.stream(values)
                    .mapToInt(value -> Arrays.binarySearch(distinct, value))
                    .toArray();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] cuts = Arrays.stream(values)
                .mapToInt(value -> first(sorted, value) * wanted / values.length)
                .toArray();
        int[] used = Arrays.stream(cuts).sorted().distinct().toArray();
        return Arrays.stream(cuts).map(cut -> Arrays.binarySearch(used, cut)).toArray();
    }

    private static void shuffle(double[] values, SplittableRandom random) {
        for (int index = values.length - 1; index > 0; index--) {
            int other = random.nextInt(index + 1);
            double value = values[index];
            values[index] = values[other];
            values[other] = value;
        }
    }

    /** η² of the ranks; 0 where it cannot be told: one group, each result a group of its own, or all results equal. */
    private static double share(double[] ranks, int[] groups) {
        int n = ranks.length;
        int k = Arrays.stream(groups).max().orElse(0) + 1;
        double mean = (n + 1) / 2.0;
        double total =
                Arrays.stream(ranks).map(rank -> (rank - mean) * (rank - mean)).sum();
        if (k < 2 || k == n || total == 0) {
            return 0;
        }
        double h = (n - 1) * between(ranks, groups, k, mean) / total;
        return Math.max(0, (h - k + 1) / (n - k));
    }

    /** The sum of squares between groups. */
    private static double between(double[] ranks, int[] groups, int k, double mean) {
        double[] sums = new double[k];
        int[] counts = new int[k];
        for (int index = 0; index < ranks.length; index++) {
            sums[groups[index]] += ranks[index] - mean;
            counts[groups[index]]++;
        }
        double between = 0;
        for (int group = 0; group < k; group++) {
            between += sums[group] * sums[group] / counts[group];
        }
        return between;
    }
}
