package multilayer.export.report;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import multilayer.export.charts.Scale;

/**
 * From where to where an axis runs.
 *
 * @param lower above 0 on a logarithmic scale
 * @param upper above {@code lower}
 */
record ChartSpan(double lower, double upper) {

    private static final double MARGIN = 0.06;
    private static final ChartSpan NOTHING = new ChartSpan(0.1, 1);

    static ChartSpan ofX(SheetChart chart) {
        return around(
                chart.x().places().stream().mapToDouble(place -> place.value()),
                chart.x().scale());
    }

    static ChartSpan ofY(SheetChart chart) {
        return around(
                chart.curves().stream()
                        .flatMap(curve -> curve.points().stream())
                        .flatMapToDouble(ChartSpan::heights),
                chart.yScale());
    }

    private static DoubleStream heights(SheetChart.Point point) {
        return DoubleStream.concat(
                DoubleStream.of(point.mean(), point.mean() - point.deviation(), point.mean() + point.deviation()),
                Stream.concat(point.runs().stream(), Stream.ofNullable(point.published()))
                        .mapToDouble(Double::doubleValue));
    }

    /** All values that the scale can show, and a little room on both sides. */
    private static ChartSpan around(DoubleStream values, Scale scale) {
        DoubleSummaryStatistics span = values.filter(scale::shows).summaryStatistics();
        if (span.getCount() == 0) {
            return NOTHING;
        }
        double lower = span.getMin();
        double upper = span.getMax() > lower ? span.getMax() : lower + Math.max(Math.abs(lower), 1e-3) / 10;
        return new ChartSpan(scale.value(-MARGIN, lower, upper), scale.value(1 + MARGIN, lower, upper));
    }
}
