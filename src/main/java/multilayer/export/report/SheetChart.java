package multilayer.export.report;

import java.util.List;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;
import org.jspecify.annotations.Nullable;

/**
 * A chart of means with error bars, single runs, and figures that somebody else published.
 *
 * @param description what is seen, for who cannot see it
 * @param x what is varied
 * @param joined whether lines join the points of a curve, as they do not among named things
 * @param yName what is measured, naming its split
 * @param curves each with a mark of its own shape
 */
public record SheetChart(String description, XAxis x, boolean joined, String yName, Scale yScale, List<Curve> curves) {

    public SheetChart {
        curves = List.copyOf(curves);
    }

    /**
     * The horizontal axis.
     *
     * @param places where points can stand, and what is written there, from left to right; above 0 on a logarithmic scale
     */
    public record XAxis(String name, Scale scale, List<Tick> places) {
        public XAxis {
            places = List.copyOf(places);
        }
    }

    /**
     * One curve.
     *
     * @param name what a person calls it; empty for the only one
     */
    public record Curve(String name, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * One point.
     *
     * @param mean of the runs; NaN when none has a value
     * @param deviation of the runs, half the error bar; NaN with fewer than two
     * @param runs the single values
     * @param published somebody else's figure; null without one
     */
    public record Point(
            double x,
            double mean,
            double deviation,
            List<Double> runs,
            @Nullable Double published) {
        public Point {
            runs = List.copyOf(runs);
        }
    }
}
