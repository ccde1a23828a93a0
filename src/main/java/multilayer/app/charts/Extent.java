package multilayer.app.charts;

import java.util.Arrays;
import java.util.stream.IntStream;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;
import multilayer.export.charts.Points;
import multilayer.export.charts.Scale;

/**
 * The lowest and the highest value worth showing; NaN when there is none. Every epoch counts. Of the steps, one in a
 * hundred at either end does not, so that the first step's spike flattens nothing, but the latest ones do, so that a
 * divergence is never hidden.
 */
record Extent(double lowest, double highest) {

    static final Extent NONE = new Extent(Double.NaN, Double.NaN);

    private static final int SAMPLES = 2_000;
    private static final double IGNORED_SHARE = 0.01;
    private static final int LATEST = 5;

    static Extent of(Curve curve, Scale scale) {
        Points points = curve.points();
        boolean steps = curve.stroke() == Stroke.STEPS;
        double[] values = sorted(points, scale, 0, steps ? Math.max(points.size() / SAMPLES, 1) : 1);
        if (values.length == 0) {
            return NONE;
        }
        int ignored = steps ? (int) (values.length * IGNORED_SHARE) : 0;
        return new Extent(values[ignored], values[values.length - 1 - ignored]).with(since(0, curve, scale));
    }

    /** What the points from {@code first} on add: each epoch, but of steps, the latest ones together. */
    static Extent since(int first, Curve curve, Scale scale) {
        boolean steps = curve.stroke() == Stroke.STEPS;
        int size = curve.points().size();
        double[] values = sorted(curve.points(), scale, Math.max(steps ? size - LATEST : first, 0), 1);
        if (values.length == 0) {
            return NONE;
        }
        double median = values[values.length / 2];
        return steps ? new Extent(median, median) : new Extent(values[0], values[values.length - 1]);
    }

    private static double[] sorted(Points points, Scale scale, int from, int stride) {
        double[] values = IntStream.iterate(from, index -> index < points.size(), index -> index + stride)
                .mapToDouble(points::y)
                .filter(scale::shows)
                .toArray();
        Arrays.sort(values);
        return values;
    }

    /** What covers both. */
    Extent with(Extent other) {
        if (Double.isNaN(lowest)) {
            return other;
        }
        return Double.isNaN(other.lowest)
                ? this
                : new Extent(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }
}
