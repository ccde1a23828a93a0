package multilayer.app.charts;

import java.util.Locale;
import multilayer.export.charts.ChartData.Curve;
import multilayer.text.Messages;

/** The figures beside a chart, at the cursor or at the end. */
final class Readout {

    private Readout() {}

    /** The value of the point nearest to {@code epoch}; of the last one where that is NaN; a dash without a point. */
    static String value(Curve curve, double epoch) {
        int index = index(curve, epoch);
        return index < 0
                ? Messages.text("charts.nothing")
                : number(curve.points().y(index));
    }

    /** The index of the point that {@link #value} tells; -1 if there is none. */
    static int index(Curve curve, double epoch) {
        return Double.isNaN(epoch) ? curve.points().size() - 1 : curve.points().nearest(epoch);
    }

    /** {@code epoch 3.42}, or a word for the end. */
    static String place(double epoch) {
        return Double.isNaN(epoch)
                ? Messages.text("charts.latest")
                : Messages.text("charts.at", String.format(Locale.ROOT, "%.2f", epoch));
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Messages.text("charts.no-number");
        }
        return String.format(Locale.ROOT, Math.abs(value) < 1_000 ? "%.4f" : "%.2e", value);
    }
}
