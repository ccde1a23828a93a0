package multilayer.app.charts;

import multilayer.export.charts.Scale;
import multilayer.export.charts.Ticks;

/**
 * Bounds of an axis that stay put while numbers arrive: round values, which grow at once when a number would fall
 * outside, and shrink only when most of the axis has become empty.
 */
final class StableRange {

    private static final int STEPS = 5;
    private static final double MARGIN = 0.03;

    /** When the data need less than this share of the axis, it shrinks. */
    private static final double EMPTY_SHARE = 0.6;

    /** When the lowest value is below this share of the highest, a linear axis starts at 0. */
    private static final double NEAR_ZERO = 0.35;

    private final double leastSpan;
    private final double ceiling;
    private double lower = Double.NaN;
    private double upper = Double.NaN;
    private Scale scale = Scale.LINEAR;

    StableRange(double leastSpan, double ceiling) {
        this.leastSpan = leastSpan;
        this.ceiling = ceiling;
    }

    double lower() {
        return Double.isNaN(lower) ? (scale == Scale.LINEAR ? 0 : 0.1) : lower;
    }

    double upper() {
        return Double.isNaN(upper) ? 1 : upper;
    }

    void forget() {
        lower = Double.NaN;
        upper = Double.NaN;
    }

    /** Makes room for {@code extent}. */
    void fit(Extent extent, Scale scale) {
        if (this.scale != scale) {
            forget();
            this.scale = scale;
        }
        if (Double.isNaN(extent.lowest())) {
            return;
        }
        Extent roomy = scale == Scale.LINEAR ? withMargin(extent) : extent;
        double wantedLower = scale == Scale.LINEAR ? linearLower(roomy) : roundedDown(extent.lowest());
        double wantedUpper = scale == Scale.LINEAR ? linearUpper(roomy) : roundedUp(extent.highest());
        if (Double.isNaN(lower) || needed(wantedLower, wantedUpper) < EMPTY_SHARE) {
            lower = wantedLower;
            upper = wantedUpper;
        } else {
            lower = Math.min(lower, wantedLower);
            upper = Math.max(upper, wantedUpper);
        }
    }

    /** A point on the frame is half hidden by it. */
    private Extent withMargin(Extent extent) {
        double margin = MARGIN * Math.max(extent.highest() - extent.lowest(), leastSpan);
        double lowest = extent.lowest() >= 0 ? Math.max(extent.lowest() - margin, 0) : extent.lowest() - margin;
        return new Extent(lowest, Math.min(extent.highest() + margin, Math.max(ceiling, extent.highest())));
    }

    private double needed(double wantedLower, double wantedUpper) {
        return scale.share(wantedUpper, lower, upper) - scale.share(wantedLower, lower, upper);
    }

    private double linearLower(Extent extent) {
        if (extent.lowest() >= 0 && extent.lowest() < NEAR_ZERO * extent.highest()) {
            return 0;
        }
        double step = step(extent);
        double rounded = Math.floor(extent.lowest() / step + 1e-9) * step;
        return extent.lowest() >= 0 ? Math.max(rounded, 0) : rounded;
    }

    private double linearUpper(Extent extent) {
        double step = step(extent);
        double rounded = Math.ceil(extent.highest() / step - 1e-9) * step;
        double span = rounded - linearLower(extent);
        return Math.min(span < leastSpan ? rounded + leastSpan - span : rounded, Math.max(ceiling, extent.highest()));
    }

    private double step(Extent extent) {
        double lowest = extent.lowest() >= 0 && extent.lowest() < NEAR_ZERO * extent.highest() ? 0 : extent.lowest();
        double span = Math.max(extent.highest() - lowest, leastSpan);
        return Ticks.step(Math.max(span, Math.abs(extent.highest()) * 1e-6), STEPS);
    }

    private static double roundedDown(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double mantissa = value / power;
        return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
    }

    private double roundedUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double mantissa = value / power;
        double rounded = power * (mantissa <= 1 ? 1.2 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
        return Math.min(rounded, Math.max(ceiling, value));
    }
}
