package multilayer.engine;

import java.math.BigDecimal;

/**
 * The values that a hyperparameter may take. The records that hold hyperparameters check themselves against it, and a
 * form asks the same object before it accepts what a person typed, so that both always name the same bound.
 *
 * @param name the field's name as it stands in a project file, for example {@code dropoutRate}
 * @param minimum the lower bound
 * @param minimumIncluded whether the lower bound itself is allowed
 * @param maximum the upper bound
 * @param maximumIncluded whether the upper bound itself is allowed
 * @param whole whether only whole numbers are allowed
 */
public record Range(
        String name, double minimum, boolean minimumIncluded, double maximum, boolean maximumIncluded, boolean whole) {

    /** Whole numbers from {@code minimum} to {@code maximum}, both allowed. */
    public static Range integers(String name, int minimum, int maximum) {
        return new Range(name, minimum, true, maximum, true, true);
    }

    /** Real numbers in [minimum, maximum]. */
    public static Range closed(String name, double minimum, double maximum) {
        return new Range(name, minimum, true, maximum, true, false);
    }

    /** Real numbers in [minimum, maximum). */
    public static Range rightOpen(String name, double minimum, double maximum) {
        return new Range(name, minimum, true, maximum, false, false);
    }

    /** Real numbers in (minimum, maximum]. */
    public static Range leftOpen(String name, double minimum, double maximum) {
        return new Range(name, minimum, false, maximum, true, false);
    }

    /** Whether {@code value} is a number inside these bounds. */
    public boolean contains(double value) {
        boolean aboveMinimum = minimumIncluded ? value >= minimum : value > minimum;
        boolean belowMaximum = maximumIncluded ? value <= maximum : value < maximum;
        return aboveMinimum && belowMaximum && (!whole || value == Math.rint(value));
    }

    /**
     * Returns {@code value} when it is inside the bounds.
     *
     * @throws IllegalArgumentException with a sentence such as {@code dropoutRate must be in [0, 1): 1.2}
     */
    public double check(double value) {
        if (!contains(value)) {
            throw new IllegalArgumentException(name + " must be " + bounds() + ": " + plain(value));
        }
        return value;
    }

    /** The bounds as a person reads them: {@code a whole number from 1 to 16384} or {@code in [0, 1)}. */
    public String bounds() {
        return whole
                ? "a whole number from " + plain(minimum) + " to " + plain(maximum)
                : "in " + (minimumIncluded ? "[" : "(") + plain(minimum) + ", " + plain(maximum)
                        + (maximumIncluded ? "]" : ")");
    }

    private static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
