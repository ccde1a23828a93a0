package multilayer.export.report;

import java.util.List;
import java.util.Locale;
import multilayer.export.Markup;
import multilayer.export.charts.Tick;
import multilayer.export.charts.Ticks;

/** A {@link SheetChart} as SVG inside a page, whose style sheet has its colours. */
final class SvgSheetChart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int LEFT = 72;
    private static final int RIGHT = 24;
    private static final int TOP = 20;
    private static final int BOTTOM = 56;
    private static final int BOTTOM_SLANTED = 104;
    private static final int PIXELS_PER_TICK_Y = 44;
    private static final int CAP = 6;
    private static final double LETTER_WIDTH = 7.2;

    private final SheetChart chart;
    private final ChartSpan xSpan;
    private final ChartSpan ySpan;
    private final boolean slanted;
    private final int bottom;
    private final StringBuilder svg = new StringBuilder();

    private SvgSheetChart(SheetChart chart) {
        this.chart = chart;
        xSpan = ChartSpan.ofX(chart);
        ySpan = ChartSpan.ofY(chart);
        slanted = labelsCollide();
        bottom = HEIGHT - (slanted ? BOTTOM_SLANTED : BOTTOM);
    }

    static String of(SheetChart chart) {
        return new SvgSheetChart(chart).draw();
    }

    private String draw() {
        line(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH, HEIGHT, Markup.escape(chart.description()));
        xAxis();
        yAxis();
        for (int index = 0; index < chart.curves().size(); index++) {
            curve(chart.curves().get(index), index);
        }
        line("</svg>");
        return svg.toString();
    }

    private void xAxis() {
        for (Tick place : chart.x().places()) {
            String x = number(x(place.value()));
            line("<line class=\"grid\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>", x, TOP, x, bottom);
            String turn =
                    slanted ? " text-anchor=\"end\" transform=\"rotate(-32 " + x + " " + (bottom + 16) + ")\"" : "";
            line(
                    "<text x=\"%s\" y=\"%d\"%s>%s</text>",
                    x,
                    bottom + (slanted ? 16 : 20),
                    slanted ? turn : " text-anchor=\"middle\"",
                    Markup.escape(place.label()));
        }
        line(
                "<text class=\"axis\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, Markup.escape(chart.x().name()));
    }

    private void yAxis() {
        List<Tick> ticks = Ticks.of(chart.yScale(), ySpan.lower(), ySpan.upper(), (bottom - TOP) / PIXELS_PER_TICK_Y);
        for (Tick tick : ticks) {
            String y = number(y(tick.value()));
            line("<line class=\"grid\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>", LEFT, y, WIDTH - RIGHT, y);
            line(
                    "<text x=\"%d\" y=\"%s\" dy=\"0.35em\" text-anchor=\"end\">%s</text>",
                    LEFT - 8, y, Markup.escape(tick.label()));
        }
        line("<line class=\"base\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", LEFT, bottom, WIDTH - RIGHT, bottom);
        int middle = (TOP + bottom) / 2;
        line(
                "<text class=\"axis\" x=\"16\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 16 %d)\">%s</text>",
                middle, middle, Markup.escape(chart.yName()));
    }

    private void curve(SheetChart.Curve curve, int index) {
        List<SheetChart.Point> points = curve.points().stream()
                .filter(point -> chart.yScale().shows(point.mean()))
                .toList();
        line("<g class=\"curve curve-%d\">", index);
        if (chart.joined() && points.size() > 1) {
            StringBuilder path = new StringBuilder();
            points.forEach(point -> path.append(path.isEmpty() ? "M" : " L")
                    .append(number(x(point.x())))
                    .append(' ')
                    .append(number(y(point.mean()))));
            line("<path d=\"%s\"/>", path);
        }
        curve.points().forEach(this::published);
        points.forEach(point -> {
            errorBar(point);
            point.runs().stream()
                    .filter(chart.yScale()::shows)
                    .forEach(run -> line(
                            "<circle class=\"run\" cx=\"%s\" cy=\"%s\" r=\"3\"/>",
                            number(x(point.x())), number(y(run))));
            line("%s", SheetMark.of(index, x(point.x()), y(point.mean())));
        });
        line("</g>");
    }

    private void errorBar(SheetChart.Point point) {
        double low = point.mean() - point.deviation();
        double high = point.mean() + point.deviation();
        if (chart.yScale().shows(low) && chart.yScale().shows(high)) {
            String x = number(x(point.x()));
            line(
                    "<line class=\"error\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>",
                    x, number(y(low)), x, number(y(high)));
            cap(point.x(), low);
            cap(point.x(), high);
        }
    }

    private void cap(double x, double value) {
        String y = number(y(value));
        line(
                "<line class=\"error\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>",
                number(x(x) - CAP), y, number(x(x) + CAP), y);
    }

    private void published(SheetChart.Point point) {
        Double figure = point.published();
        if (figure != null && chart.yScale().shows(figure)) {
            line("%s", SheetMark.published(x(point.x()), y(figure)));
        }
    }

    private boolean labelsCollide() {
        List<Tick> places = chart.x().places();
        for (int index = 1; index < places.size(); index++) {
            Tick left = places.get(index - 1);
            Tick right = places.get(index);
            double room = x(right.value()) - x(left.value());
            if (LETTER_WIDTH * (left.label().length() + right.label().length() + 2) / 2 > room) {
                return true;
            }
        }
        return false;
    }

    private double x(double value) {
        return LEFT + (WIDTH - RIGHT - LEFT) * chart.x().scale().share(value, xSpan.lower(), xSpan.upper());
    }

    private double y(double value) {
        return TOP + (bottom - TOP) * (1 - chart.yScale().share(value, ySpan.lower(), ySpan.upper()));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void line(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
