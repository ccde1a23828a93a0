package multilayer.app.common;

import java.util.List;
import java.util.stream.DoubleStream;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;
import multilayer.export.charts.Ticks;

/** An axis with round bounds around its values. */
public record PlotAxis(Scale scale, double lower, double upper) {

    private static final int STEPS = 5;
    private static final int MOST_TICKS = 8;

    /** Linear from 0, or logarithmic between round values; where there is nothing to show, from 0 or 0.1 to 1. */
    public static PlotAxis around(Scale scale, double... values) {
        double[] shown = DoubleStream.of(values).filter(scale::shows).toArray();
        if (shown.length == 0) {
            return new PlotAxis(scale, scale == Scale.LINEAR ? 0 : 0.1, 1);
        }
        double highest = DoubleStream.of(shown).max().orElseThrow();
        if (scale == Scale.LINEAR) {
            double step = Ticks.step(highest, STEPS);
            return new PlotAxis(scale, 0, Math.ceil(1.02 * highest / step) * step);
        }
        double lowest = DoubleStream.of(shown).min().orElseThrow();
        return new PlotAxis(scale, roundedDown(lowest / 1.05), roundedUp(highest * 1.05));
    }

    /** Linear between round values close around {@code values}, at least {@code leastSpan} apart; from 0 to 1 without values. */
    public static PlotAxis close(double leastSpan, double... values) {
        double[] shown = DoubleStream.of(values).filter(Double::isFinite).toArray();
        if (shown.length == 0) {
            return new PlotAxis(Scale.LINEAR, 0, 1);
        }
        double lowest = DoubleStream.of(shown).min().orElseThrow();
        double highest = DoubleStream.of(shown).max().orElseThrow();
        double missing = Math.max(0, leastSpan - (highest - lowest));
        double step = Ticks.step(highest - lowest + missing, STEPS);
        return new PlotAxis(
                Scale.LINEAR,
                Math.floor((lowest - missing / 2) / step) * step,
                Math.ceil((highest + missing / 2) / step) * step);
    }

    private static double roundedDown(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double mantissa = value / power;
        return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
    }

    private static double roundedUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double mantissa = value / power;
        return power * (mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
    }

    /** Where a value stands: 0 at the axis's beginning, 1 at its end. */
    public double share(double value) {
        return scale.share(value, lower, upper);
    }

    /** Round values along the axis. */
    public List<PlotMark> marks() {
        return Ticks.of(scale, lower, upper, MOST_TICKS).stream()
                .map(this::mark)
                .toList();
    }

    private PlotMark mark(Tick tick) {
        return new PlotMark(share(tick.value()), tick.label());
    }
}
