package multilayer.store;

import java.math.BigDecimal;

/** Numbers as text that reads back as the very same double: {@code 0.05}, {@code 10}, {@code 1E-7}. */
final class Numbers {

    private Numbers() {}

    /** The shortest decimal that is {@code value}, without trailing zeros. */
    static BigDecimal decimal(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** The same as text, with {@code NaN} and {@code Infinity} for what is no number. */
    static String text(double value) {
        return Double.isFinite(value) ? decimal(value).toString() : Double.toString(value);
    }
}
