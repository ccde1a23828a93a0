package multilayer.experiments.sweep;

import java.util.Arrays;
import java.util.Random;

/**
 * A mixture of equally heavy normal densities around places that were seen, cut off at 0 and 1, and a uniform one, so that no place is
 * impossible. Each is as wide as the farther of its two neighbours is away, ends included, but not narrower than 1 / (1 + the number of
 * densities), nor than a hundredth. Bergstra et al. 2011, section 4.2, whose prior is the uniform one here.
 */
final class ParzenDensity implements Density {

    private static final double NARROWEST = 0.01;

    private final double[] centers;
    private final double[] widths;
    private final double[] masses;

    ParzenDensity(double[] places) {
        centers = places.clone();
        Arrays.sort(centers);
        widths = new double[centers.length];
        masses = new double[centers.length];
        double narrowest = Math.max(NARROWEST, 1.0 / (2 + centers.length));
        for (int i = 0; i < centers.length; i++) {
            double below = i == 0 ? 0 : centers[i - 1];
            double above = i == centers.length - 1 ? 1 : centers[i + 1];
            double width = Math.max(centers[i] - below, above - centers[i]);
            widths[i] = Math.min(1, Math.max(width, narrowest));
            masses[i] = cumulative((1 - centers[i]) / widths[i]) - cumulative(-centers[i] / widths[i]);
        }
    }

    @Override
    public double draw(Random random) {
        int which = random.nextInt(centers.length + 1);
        if (which == centers.length) {
            return random.nextDouble();
        }
        double place;
        do {
            place = centers[which] + widths[which] * random.nextGaussian();
        } while (place < 0 || place >= 1);
        return place;
    }

    @Override
    public double at(double place) {
        double sum = 1;
        for (int i = 0; i < centers.length; i++) {
            double z = (place - centers[i]) / widths[i];
            sum += Math.exp(-0.5 * z * z) / (widths[i] * Math.sqrt(2 * Math.PI) * masses[i]);
        }
        return sum / (centers.length + 1);
    }

    /** The standard normal distribution function. Abramowitz &amp; Stegun 1964, formula 26.2.17, to 7.5e-8. */
    private static double cumulative(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double polynomial = t
                * (0.319381530
                        + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) * polynomial;
        return z < 0 ? tail : 1 - tail;
    }
}
