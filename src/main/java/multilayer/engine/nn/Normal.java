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
     * Φ(x) to about fifteen digits. Hart 1968, algorithm 5666, in the form of West 2005, "Better approximations to
     * cumulative normal functions".
     */
    static double cumulative(double x) {
        double distance = Math.abs(x);
        double exponential = Math.exp(-0.5 * x * x);
        double tail = distance < 7.07106781186547 ? exponential * rational(distance) : exponential * fraction(distance);
        return x > 0 ? 1 - tail : tail;
    }

    private static double rational(double x) {
        double numerator = 3.52624965998911e-2;
        numerator = numerator * x + 0.700383064443688;
        numerator = numerator * x + 6.37396220353165;
        numerator = numerator * x + 33.912866078383;
        numerator = numerator * x + 112.079291497871;
        numerator = numerator * x + 221.213596169931;
        numerator = numerator * x + 220.206867912376;
        double denominator = 8.83883476483184e-2;
        denominator = denominator * x + 1.75566716318264;
        denominator = denominator * x + 16.064177579207;
        denominator = denominator * x + 86.7807322029461;
        denominator = denominator * x + 296.564248779674;
        denominator = denominator * x + 637.333633378831;
        denominator = denominator * x + 793.826512519948;
        denominator = denominator * x + 440.413735824752;
        return numerator / denominator;
    }

    private static double fraction(double x) {
        return 1 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / SQRT_TWO_PI;
    }
}
