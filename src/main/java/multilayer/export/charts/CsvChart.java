package multilayer.export.charts;

import multilayer.export.charts.ChartData.Curve;

/**
 * A chart's points as comma-separated values, RFC 4180, one point a line: every point of every curve, also those that
 * the screen left out. A value that is no number is an empty field.
 */
public final class CsvChart {

    private static final String LINE_END = "\r\n";

    private CsvChart() {}

    public static String text(ChartData chart) {
        StringBuilder text = new StringBuilder("run,curve,")
                .append(field(chart.x().name()))
                .append(',')
                .append(field(chart.y().name()))
                .append(LINE_END);
        for (Curve curve : chart.curves()) {
            String start = field(curve.run()) + ',' + field(curve.name()) + ',';
            for (int index = 0; index < curve.points().size(); index++) {
                text.append(start)
                        .append(number(curve.points().x(index)))
                        .append(',')
                        .append(number(curve.points().y(index)))
                        .append(LINE_END);
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Float.toString((float) value) : "";
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
