package multilayer.engine.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a network is right as often as it says: its samples sorted by confidence into bins of equal width, each with its
 * mean confidence and its accuracy. Guo et al. 2017, "On Calibration of Modern Neural Networks".
 *
 * @param bins from the least confident to the most
 */
public record Calibration(List<Bin> bins) {

    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The samples whose confidence is in ({@code lower}, {@code upper}].
     *
     * @param confidence their mean confidence; NaN without samples
     * @param accuracy the share of right ones; NaN without samples
     */
    public record Bin(double lower, double upper, int samples, double confidence, double accuracy) {}

    public static Calibration of(Predictions predictions) {
        int[] samples = new int[BINS];
        int[] right = new int[BINS];
        double[] confidence = new double[BINS];
        for (int sample = 0; sample < predictions.size(); sample++) {
            double its = predictions.confidence(sample);
            int bin = Math.max((int) Math.ceil(its * BINS) - 1, 0);
            samples[bin]++;
            confidence[bin] += its;
            right[bin] += predictions.isCorrect(sample) ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new Bin(
                    (double) bin / BINS,
                    (bin + 1.0) / BINS,
                    samples[bin],
                    confidence[bin] / samples[bin],
                    (double) right[bin] / samples[bin]));
        }
        return new Calibration(bins);
    }

    /** Expected calibration error: the gap between confidence and accuracy, averaged over all samples, in [0, 1]. */
    public double expectedError() {
        double gaps = 0;
        int total = 0;
        for (Bin bin : bins) {
            if (bin.samples() > 0) {
                gaps += bin.samples() * Math.abs(bin.confidence() - bin.accuracy());
                total += bin.samples();
            }
        }
        return gaps / total;
    }
}
