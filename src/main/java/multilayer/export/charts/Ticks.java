package multilayer.export.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round values to write beside an axis, the same on the screen and in a file. */
public final class Ticks {

    private static final double[][] MANTISSAS = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 5}, {1, 3}, {1}};

    /** Below this many powers of ten, round linear steps read better on a logarithmic axis than 1, 2, 5 do. */
    private static final double FEW_DECADES = 0.8;

    private Ticks() {}

    /**
     * At most about {@code most} round values within [lower, upper].
     *
     * @param lower above 0 for a logarithmic scale
     */
    public static List<Tick> of(Scale scale, double lower, double upper, int most) {
        if (!(upper > lower)) {
            return List.of();
        }
        return scale == Scale.LOGARITHMIC && Math.log10(upper / lower) >= FEW_DECADES
                ? logarithmic(lower, upper, most)
                : linear(lower, upper, most);
    }

    /** The smallest of 1, 2, 5 times a power of ten that divides {@code span} into at most {@code most} steps. */
    public static double step(double span, int most) {
        double least = span / Math.max(most, 1);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double mantissa : new double[] {1, 2, 5}) {
            if (mantissa * power >= least * (1 - 1e-9)) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }

    private static List<Tick> linear(double lower, double upper, int most) {
        double step = step(upper - lower, most);
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        List<Tick> ticks = new ArrayList<>();
        double last = Math.floor(upper / step + 1e-6);
        for (double index = Math.ceil(lower / step - 1e-6); index <= last; index++) {
            double value = index * step;
            ticks.add(new Tick(value, isPlain(value, step) ? fixed(value, decimals) : scientific(value)));
        }
        return ticks;
    }

    private static List<Tick> logarithmic(double lower, double upper, int most) {
        for (double[] mantissas : MANTISSAS) {
            List<Tick> ticks = decades(lower, upper, mantissas, 1);
            if (ticks.size() <= most) {
                return ticks;
            }
        }
        int stride = (int) Math.ceil(Math.log10(upper / lower) / most);
        return decades(lower, upper, new double[] {1}, Math.max(stride, 1));
    }

    private static List<Tick> decades(double lower, double upper, double[] mantissas, int stride) {
        List<Tick> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(lower) / stride) * stride;
        for (int exponent = first; exponent <= Math.log10(upper) + 1e-9; exponent += stride) {
            for (double mantissa : mantissas) {
                double value = mantissa * Math.pow(10, exponent);
                if (value >= lower * (1 - 1e-9) && value <= upper * (1 + 1e-9)) {
                    ticks.add(new Tick(value, isPlain(value, value) ? shortest(value) : scientific(value)));
                }
            }
        }
        return ticks;
    }

    private static boolean isPlain(double value, double step) {
        return Math.abs(value) < 1e6 && step >= 1e-5;
    }

    private static String fixed(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String shortest(double value) {
        return rounded(value).toPlainString();
    }

    private static String scientific(double value) {
        BigDecimal rounded = rounded(value);
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.signum() == 0
                ? "0"
                : rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros();
    }
}
