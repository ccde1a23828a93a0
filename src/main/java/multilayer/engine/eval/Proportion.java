package multilayer.engine.eval;

/**
 * A share that was counted.
 *
 * @param successes from 0 to {@code trials}
 * @param trials at least 0
 */
public record Proportion(int successes, int trials) {

    /** The 0.975 quantile of the standard normal distribution: 95 % lie within as many standard deviations. */
    private static final double Z = 1.959963984540054;

    /** In [0, 1]; NaN without a trial. */
    public double value() {
        return (double) successes / trials;
    }

    /** Lower end of the 95 % interval. Wilson 1927, "Probable inference, the law of succession, and statistical inference". */
    public double lower() {
        return centre() - halfWidth();
    }

    /** Upper end of the 95 % interval, after Wilson. */
    public double upper() {
        return centre() + halfWidth();
    }

    private double centre() {
        return (value() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
    }

    private double halfWidth() {
        double variance = value() * (1 - value()) / trials + Z * Z / (4.0 * trials * trials);
        return Z * Math.sqrt(variance) / (1 + Z * Z / trials);
    }
}
