package multilayer.export.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import multilayer.export.Markup;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;

/** A chart as Scalable Vector Graphics 1.1, drawn as it stands on the screen. */
public final class SvgChart {

    private static final int LEFT = 64;
    private static final int RIGHT = 24;
    private static final int TOP = 64;
    private static final int BOTTOM = 56;
    private static final int PIXELS_PER_TICK_X = 80;
    private static final int PIXELS_PER_TICK_Y = 40;
    private static final int LEGEND_SWATCH = 20;
    private static final int MARK = 4;
    private static final double LETTER_WIDTH = 6.6;
    private static final double EARLIER_OPACITY = 0.35;

    private final ChartData chart;
    private final SvgPaper paper;
    private final int width;
    private final int height;
    private final StringBuilder svg = new StringBuilder();

    private SvgChart(ChartData chart, SvgPaper paper, int width, int height) {
        this.chart = chart;
        this.paper = paper;
        this.width = Math.max(width, LEFT + RIGHT + PIXELS_PER_TICK_X);
        this.height = Math.max(height, TOP + BOTTOM + PIXELS_PER_TICK_Y);
    }

    /**
     * The document's text.
     *
     * @param width in pixels, as is {@code height}
     */
    public static String text(ChartData chart, SvgPaper paper, int width, int height) {
        return new SvgChart(chart, paper, width, height).draw();
    }

    private String draw() {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"Inter, 'Segoe UI', 'DejaVu Sans', sans-serif\" font-size=\"12\">",
                width, height, width, height);
        line("<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>", width, height, paper.background());
        line(
                "<text x=\"%d\" y=\"24\" font-size=\"16\" font-weight=\"bold\" fill=\"%s\">%s</text>",
                LEFT, paper.text(), Markup.escape(chart.title()));
        legend();
        xAxis();
        yAxis();
        line(
                "<clipPath id=\"plot\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>",
                LEFT - MARK, TOP - MARK, plotWidth() + 2 * MARK, plotHeight() + 2 * MARK);
        line("<g clip-path=\"url(#plot)\" fill=\"none\" stroke-linejoin=\"round\">");
        chart.curves().forEach(this::curve);
        line("</g>");
        line("</svg>");
        return svg.toString();
    }

    private void legend() {
        double x = LEFT;
        for (Curve curve : legendCurves()) {
            String name = curve.earlier() ? curve.run() + " " + curve.name() : curve.name();
            line(
                    "<line x1=\"%s\" y1=\"44\" x2=\"%s\" y2=\"44\" stroke=\"%s\"%s/>",
                    number(x), number(x + LEGEND_SWATCH), paper.colour(curve.split()), stroke(curve));
            line(
                    "<text x=\"%s\" y=\"48\" fill=\"%s\">%s</text>",
                    number(x + LEGEND_SWATCH + 6), paper.text(), Markup.escape(name));
            x += LEGEND_SWATCH + 24 + LETTER_WIDTH * name.length();
        }
    }

    /** Those of the current run; when only earlier runs are shown, theirs. */
    private List<Curve> legendCurves() {
        List<Curve> current =
                chart.curves().stream().filter(curve -> !curve.earlier()).toList();
        return current.isEmpty() ? chart.curves().stream().limit(4).toList() : current;
    }

    private void xAxis() {
        int bottom = TOP + plotHeight();
        for (Tick tick : ticks(chart.x(), plotWidth() / PIXELS_PER_TICK_X)) {
            String x = number(x(tick.value()));
            line("<line x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\" stroke=\"%s\"/>", x, TOP, x, bottom, paper.grid());
            line(
                    "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                    x, bottom + 18, paper.text(), tick.label());
        }
        line(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                LEFT + plotWidth() / 2,
                bottom + 42,
                paper.text(),
                Markup.escape(chart.x().name()));
    }

    private void yAxis() {
        int right = LEFT + plotWidth();
        for (Tick tick : ticks(chart.y(), plotHeight() / PIXELS_PER_TICK_Y)) {
            String y = number(y(tick.value()));
            line("<line x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\" stroke=\"%s\"/>", LEFT, y, right, y, paper.grid());
            line(
                    "<text x=\"%d\" y=\"%s\" text-anchor=\"end\" dy=\"0.35em\" fill=\"%s\">%s</text>",
                    LEFT - 8, y, paper.text(), tick.label());
        }
        int bottom = TOP + plotHeight();
        line(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"/>",
                LEFT, bottom, right, bottom, paper.text());
        int middle = TOP + plotHeight() / 2;
        line(
                "<text x=\"16\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 16 %d)\" fill=\"%s\">%s</text>",
                middle, middle, paper.text(), Markup.escape(chart.y().name()));
    }

    private static List<Tick> ticks(ChartData.Axis axis, int most) {
        return Ticks.of(axis.scale(), axis.lower(), axis.upper(), most);
    }

    private void curve(Curve curve) {
        int[] indices =
                Decimation.indices(curve.points(), chart.x().lower(), chart.x().upper(), Decimation.MOST_POINTS);
        List<String> path = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        boolean down = false;
        for (int index : indices) {
            boolean shown = index >= 0 && chart.y().scale().shows(curve.points().y(index));
            if (shown) {
                String x = number(x(curve.points().x(index)));
                String y = number(y(curve.points().y(index)));
                path.add((down ? "L" : "M") + x + " " + y);
                marks.add("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"3.5\" fill=\"" + paper.colour(curve.split())
                        + "\"" + " fill-opacity=\"" + number(curve.earlier() ? EARLIER_OPACITY : 1) + "\"/>");
            }
            down = shown;
        }
        line("<path stroke=\"%s\"%s d=\"%s\"/>", paper.colour(curve.split()), stroke(curve), String.join(" ", path));
        if (curve.stroke().marks(curve.points().size())) {
            marks.forEach(mark -> line("%s", mark));
        }
    }

    private static String stroke(Curve curve) {
        String width = curve.stroke() == Stroke.STEPS ? "1" : "2";
        double opacity = (curve.stroke() == Stroke.STEPS ? 0.5 : 1) * (curve.earlier() ? EARLIER_OPACITY : 1);
        return " stroke-width=\"" + width + "\" stroke-opacity=\"" + number(opacity) + "\"";
    }

    private double x(double value) {
        return LEFT
                + plotWidth()
                        * chart.x()
                                .scale()
                                .share(value, chart.x().lower(), chart.x().upper());
    }

    /** Far outside the plot is as good as further: some viewers give up on huge coordinates. */
    private double y(double value) {
        double share =
                chart.y().scale().share(value, chart.y().lower(), chart.y().upper());
        return TOP + plotHeight() * (1 - Math.max(-10, Math.min(10, share)));
    }

    private int plotWidth() {
        return width - LEFT - RIGHT;
    }

    private int plotHeight() {
        return height - TOP - BOTTOM;
    }

    private void line(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
