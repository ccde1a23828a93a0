package multilayer.app.common;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import multilayer.app.model.Unit;

/** How numbers are written for a person, and read back. The decimal sign is a point, thousands are parted by commas. */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<number>[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d*)?([eE][+-]?\\d{1,3})?)\\s*(?<percent>%?)");

    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e17;

    private Numbers() {}

    /** A count, for example {@code 203,530}. */
    public static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** All digits of {@code value}, as one would type it: {@code 0.05}, {@code 256}, {@code 1e-5}. */
    public static String exact(double value) {
        BigDecimal digits = BigDecimal.valueOf(value).stripTrailingZeros();
        double size = Math.abs(value);
        boolean plain = value == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN);
        return plain ? digits.toPlainString() : exponent(digits);
    }

    /** {@code value} rounded to {@code digits} significant digits: 0.0512345 to three is {@code 0.0512}. */
    public static String significant(double value, int digits) {
        return Double.isFinite(value)
                ? exact(BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue())
                : String.valueOf(value);
    }

    /** A share as a percentage with at most {@code decimals} decimals: 0.1 is {@code 10 %}. */
    public static String percent(double share, int decimals) {
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(decimals);
        return format.format(100 * share) + "\u00a0%";
    }

    /** As a field shows it. */
    public static String field(double value, Unit unit) {
        return switch (unit) {
            case PLAIN -> exact(value);
            case PERCENT -> exact(BigDecimal.valueOf(value).movePointRight(2).doubleValue()) + "\u00a0%";
        };
    }

    /**
     * The number in {@code text}: {@code 0.05}, {@code 5e-2}, {@code 16,384}, {@code 10 %}; empty if there is none.
     *
     * @param unit in {@link Unit#PERCENT} a number without its sign is in hundredths too
     */
    public static OptionalDouble parse(String text, Unit unit) {
        Matcher matcher = NUMBER.matcher(text.replace('\u00a0', ' ').strip());
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        String number = matcher.group("number").replace(",", "");
        if (!number.matches("[+-]?(\\d.*|\\.\\d.*)")) {
            return OptionalDouble.empty();
        }
        boolean hundredths = unit == Unit.PERCENT || !matcher.group("percent").isEmpty();
        BigDecimal value = new BigDecimal(number);
        return OptionalDouble.of((hundredths ? value.movePointLeft(2) : value).doubleValue());
    }

    private static String exponent(BigDecimal digits) {
        String unscaled = digits.unscaledValue().abs().toString();
        int power = unscaled.length() - 1 - digits.scale();
        String mantissa = unscaled.length() == 1 ? unscaled : unscaled.charAt(0) + "." + unscaled.substring(1);
        return (digits.signum() < 0 ? "-" : "") + mantissa + "e" + power;
    }
}
