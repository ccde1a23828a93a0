package multilayer.engine.nn;

/** The standard normal distribution, for GELU. */
final class Normal {

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /** φ(x) = e^(−x²/2) / √(2π). */
    static double density(double x) {
        return Math.exp(-0.5 * x * x) / SQRT_TWO_PI;
    }

    /**
     * Φ(x) with an absolute error below 7.5e-8, about half a unit in the last place of a float near 1. Abramowitz &amp;
     * Stegun 1964, 26.2.17.
     */
    static double cumulative(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = density(x)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x > 0 ? 1 - tail : tail;
    }
}
