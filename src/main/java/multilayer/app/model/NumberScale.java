package multilayer.app.model;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How a slider's positions stand for values, and which values it offers. Arrow keys in the field go the same steps.
 *
 * @param kind how a position becomes a value
 * @param minimum the smallest value on the slider
 * @param maximum the largest value on the slider
 * @param step the distance of offered values, in positions: in values on a linear scale, in powers of two, decades or nines on the others
 */
public record NumberScale(Kind kind, double minimum, double maximum, double step) {

    /** How a position becomes a value. */
    public enum Kind {
        /** The position is the value. */
        LINEAR,
        /** The position is the logarithm to base 2. */
        POWERS_OF_TWO,
        /** The position is the logarithm to base 10. */
        LOGARITHMIC,
        /** Like {@link #LOGARITHMIC}, but the lowest position stands for 0. */
        LOGARITHMIC_FROM_ZERO,
        /** The position is the number of nines: 0 for 0, 1 for 0.9, 2 for 0.99. */
        NINES
    }

    public static NumberScale linear(double minimum, double maximum, double step) {
        return new NumberScale(Kind.LINEAR, minimum, maximum, step);
    }

    public static NumberScale powersOfTwo(double minimum, double maximum) {
        return new NumberScale(Kind.POWERS_OF_TWO, minimum, maximum, 1);
    }

    public static NumberScale logarithmic(double minimum, double maximum) {
        return new NumberScale(Kind.LOGARITHMIC, minimum, maximum, 0.05);
    }

    public static NumberScale logarithmicFromZero(double minimum, double maximum) {
        return new NumberScale(Kind.LOGARITHMIC_FROM_ZERO, minimum, maximum, 0.1);
    }

    /** From 0 towards 1: 0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, … */
    public static NumberScale nines(double maximum) {
        return new NumberScale(Kind.NINES, 0, maximum, 1.0 / 3);
    }

    public double lowestPosition() {
        return kind == Kind.LOGARITHMIC_FROM_ZERO ? raw(minimum) - step : raw(minimum);
    }

    public double highestPosition() {
        return raw(maximum);
    }

    /** Where {@code value} stands, at an end if it is beyond. */
    public double position(double value) {
        double position = value <= 0 && kind != Kind.LINEAR ? lowestPosition() : raw(value);
        return Math.min(Math.max(position, lowestPosition()), highestPosition());
    }

    /** The offered value nearest to {@code position}, within the slider's ends and free of digits that nobody asked for. */
    public double value(double position) {
        return offered(Math.min(Math.max(position, lowestPosition()), highestPosition()));
    }

    /** The next offered value above ({@code direction} 1) or below (-1) {@code value}; it may lie beyond the slider's ends. */
    public double next(double value, int direction) {
        double steps = (value <= 0 && kind != Kind.LINEAR ? lowestPosition() : raw(value)) / step;
        double nearest = Math.rint(steps);
        boolean onStep = Math.abs(steps - nearest) < 1e-6 || offered(nearest * step) == value;
        double from = onStep ? nearest : direction > 0 ? Math.floor(steps) : Math.ceil(steps);
        return offered((from + direction) * step);
    }

    private double offered(double position) {
        double snapped = Math.rint(position / step) * step;
        return switch (kind) {
            case LINEAR -> step == Math.rint(step) ? Math.rint(snapped) : Math.rint(snapped * 1e6) / 1e6;
            case POWERS_OF_TWO -> Math.rint(Math.pow(2, snapped));
            case LOGARITHMIC -> twoDigits(Math.pow(10, snapped));
            case LOGARITHMIC_FROM_ZERO -> snapped < raw(minimum) - step / 2 ? 0 : twoDigits(Math.pow(10, snapped));
            case NINES ->
                BigDecimal.ONE.subtract(rounded(Math.pow(10, -snapped), 1)).doubleValue();
        };
    }

    private double raw(double value) {
        return switch (kind) {
            case LINEAR -> value;
            case POWERS_OF_TWO -> Math.log(value) / Math.log(2);
            case LOGARITHMIC, LOGARITHMIC_FROM_ZERO -> Math.log10(value);
            case NINES -> -Math.log10(1 - value);
        };
    }

    private static double twoDigits(double value) {
        return rounded(value, 2).doubleValue();
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits));
    }
}
