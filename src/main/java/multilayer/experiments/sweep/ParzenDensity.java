package multilayer.experiments.sweep;

import java.util.Arrays;
import java.util.Random;

/**
 * A mixture of equally heavy normal densities, cut off at 0 and 1: one around each place that was seen, and a prior around the middle, so
 * wide that no place is impossible. A density is as wide as the farther of its two neighbours is away, the prior being one of them, but
 * not narrower than 1 / (1 + their number). Bergstra et al. 2011, section 4.2, with the bounds of their program, Hyperopt.
 */
final class ParzenDensity implements Density {

    private static final double PRIOR_CENTER = 0.5;
    private static final double PRIOR_WIDTH = 1;
    private static final double NARROWEST = 0.01;

    private final double[] centers;
    private final double[] widths;
    private final double[] masses;

    ParzenDensity(double[] places) {
        centers = Arrays.copyOf(places, places.length + 1);
        centers[places.length] = PRIOR_CENTER;
        Arrays.sort(centers);
        int prior = Arrays.binarySearch(centers, PRIOR_CENTER);
        widths = new double[centers.length];
        masses = new double[centers.length];
        for (int i = 0; i < centers.length; i++) {
            widths[i] = i == prior ? PRIOR_WIDTH : width(i);
            masses[i] = cumulative((1 - centers[i]) / widths[i]) - cumulative(-centers[i] / widths[i]);
        }
    }

    private double width(int i) {
        double below = i == 0 ? 0 : centers[i] - centers[i - 1];
        double above = i == centers.length - 1 ? 0 : centers[i + 1] - centers[i];
        double narrowest = Math.max(NARROWEST, 1.0 / (1 + centers.length));
        return Math.min(PRIOR_WIDTH, Math.max(Math.max(below, above), narrowest));
    }

    @Override
    public double draw(Random random) {
        int which = random.nextInt(centers.length);
        double place;
        do {
            place = centers[which] + widths[which] * random.nextGaussian();
        } while (place < 0 || place >= 1);
        return place;
    }

    @Override
    public double at(double place) {
        double sum = 0;
        for (int i = 0; i < centers.length; i++) {
            double z = (place - centers[i]) / widths[i];
            sum += Math.exp(-0.5 * z * z) / (widths[i] * Math.sqrt(2 * Math.PI) * masses[i]);
        }
        return sum / centers.length;
    }

    /** The standard normal distribution function. Abramowitz &amp; Stegun 1964, formula 26.2.17, to 7.5e-8. */
    private static double cumulative(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) * polynomial;
        return z < 0 ? tail : 1 - tail;
    }
}
