package multilayer.experiments.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What scales have in common. */
final class Domains {

    private static final MathContext DIGITS = new MathContext(6);

    private Domains() {}

    static double number(Value value) {
        return ((Value.Amount) value).number();
    }

    /** To as many digits as a person compares, and not out of the bounds. */
    static Value rounded(double minimum, double maximum, double number) {
        double told = new BigDecimal(number, DIGITS).doubleValue();
        return new Value.Amount(between(minimum, maximum, told));
    }

    static double between(double minimum, double maximum, double number) {
        return Math.min(Math.max(number, minimum), maximum);
    }

    /** A place that lies in [0, 1) whatever rounding did to it. */
    static double inside(double place) {
        return between(0, Math.nextDown(1.0), place);
    }

    static void requireOrder(double minimum, double maximum) {
        if (!(minimum < maximum)) {
            throw new IllegalArgumentException(
                    "the first of two bounds must be below the second: %s, %s".formatted(text(minimum), text(maximum)));
        }
    }

    static void requirePositive(double minimum) {
        if (!(minimum > 0)) {
            throw new IllegalArgumentException("a logarithmic scale must begin above 0: " + text(minimum));
        }
    }

    private static String text(double number) {
        return new Value.Amount(number).text();
    }

    /** Different values at evenly spread places, both ends included; one point is the middle. */
    static List<Value> grid(Domain domain, int points) {
        Set<Value> values = new LinkedHashSet<>();
        for (int point = 0; point < points; point++) {
            double place = points == 1 ? 0.5 : (double) point / (points - 1);
            values.add(domain.at(place));
        }
        return List.copyOf(values);
    }
}
