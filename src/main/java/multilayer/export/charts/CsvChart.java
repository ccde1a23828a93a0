package multilayer.export.charts;

import multilayer.export.Csv;
import multilayer.export.charts.ChartData.Curve;

/**
 * A chart's points as comma-separated values, one point a line: every point of every curve, also those that the screen left
 * out.
 */
public final class CsvChart {

    private CsvChart() {}

    public static String text(ChartData chart) {
        StringBuilder text = new StringBuilder(
                Csv.line("run", "curve", chart.x().name(), chart.y().name()));
        for (Curve curve : chart.curves()) {
            for (int index = 0; index < curve.points().size(); index++) {
                text.append(Csv.line(
                        curve.run(),
                        curve.name(),
                        Csv.number(curve.points().x(index)),
                        Csv.number(curve.points().y(index))));
            }
        }
        return text.toString();
    }
}
