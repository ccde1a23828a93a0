package multilayer.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import multilayer.app.common.AxesPlot;
import multilayer.app.common.PlotAxis;
import multilayer.app.common.PlotMark;
import multilayer.app.model.BenchmarkWords;
import multilayer.app.model.ProductSeries;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.Shape;
import multilayer.engine.Named;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/**
 * How fast products of each size are, a curve for each way of computing, with the quartiles of the samples as bars. Sizes stand side by
 * side in equal steps: the chapter's differ by one in a thousand.
 */
final class ProductPlot extends AxesPlot {

    private static final double DOT = 4;

    /** The share of a size's room over which the curves are spread, so that no bar hides another. */
    private static final double SPREAD = 0.4;

    private final List<Curve> curves = new ArrayList<>();
    private List<Shape> shapes = List.of();
    private PlotAxis axis = PlotAxis.around(Scale.LINEAR);
    private Figure figure = Figure.GIGAFLOPS;

    /** What is drawn of a product. */
    enum Figure implements Named {
        GIGAFLOPS("gigaflops"),
        TIME("time");

        private final String id;

        Figure(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        private double median(Measurement product) {
            return this == GIGAFLOPS ? product.gigaflopsPerSecond() : 1e3 * product.medianSeconds();
        }

        private double lower(Measurement product) {
            return this == GIGAFLOPS ? product.lowerGigaflopsPerSecond() : 1e3 * product.lowerQuartileSeconds();
        }

        private double upper(Measurement product) {
            return this == GIGAFLOPS ? product.upperGigaflopsPerSecond() : 1e3 * product.upperQuartileSeconds();
        }
    }

    private record Point(Measurement product, int place, Line bar, Circle dot) {}

    private record Curve(Polyline line, List<Point> points, double offset) {}

    ProductPlot() {
        setId("benchmark-products-plot");
    }

    void show(List<ProductSeries> series, List<Shape> sizes, Figure newFigure, Scale scale) {
        shapes = sizes;
        figure = newFigure;
        axis = PlotAxis.around(
                scale,
                series.stream()
                        .flatMap(each -> each.measurements().stream())
                        .flatMap(each -> Stream.of(figure.lower(each), figure.upper(each)))
                        .mapToDouble(Double::doubleValue)
                        .toArray());
        curves.clear();
        for (int index = 0; index < series.size(); index++) {
            curves.add(curve(series.get(index), SPREAD * ((index + 0.5) / series.size() - 0.5)));
        }
        show(
                Messages.text("benchmark.axis.size"),
                IntStream.range(0, shapes.size())
                        .mapToObj(index ->
                                new PlotMark(share(index), shapes.get(index).toString()))
                        .toList(),
                false,
                Messages.name("benchmark.axis", figure),
                axis.marks());
        setAccessibleText(Messages.text("benchmark.plot.accessible", series.size(), shapes.size()));
    }

    private double share(double place) {
        return (place + 0.5) / shapes.size();
    }

    private Curve curve(ProductSeries series, double offset) {
        String[] styles = series.isOnOneThread()
                ? new String[] {"way-" + series.style(), "one-thread"}
                : new String[] {"way-" + series.style()};
        List<Point> points = new ArrayList<>();
        for (int place = 0; place < shapes.size(); place++) {
            int where = place;
            series.at(shapes.get(place)).ifPresent(product -> points.add(point(series, product, where, styles)));
        }
        Polyline line = unmanaged(new Polyline(), styles);
        line.getStyleClass().add("way-line");
        return new Curve(line, points, offset);
    }

    private Point point(ProductSeries series, Measurement product, int place, String[] styles) {
        Line bar = unmanaged(new Line(), styles);
        bar.getStyleClass().add("way-bar");
        Circle dot = unmanaged(new Circle(DOT), styles);
        dot.getStyleClass().add("way-dot");
        Tooltip.install(
                dot,
                new Tooltip(Messages.text(
                        "benchmark.point",
                        series.name(),
                        product.shape().toString(),
                        BenchmarkWords.significant(product.gigaflopsPerSecond()),
                        BenchmarkWords.time(product.medianSeconds()),
                        BenchmarkWords.time(product.lowerQuartileSeconds()),
                        BenchmarkWords.time(product.upperQuartileSeconds()))));
        return new Point(product, place, bar, dot);
    }

    @Override
    protected List<Node> content() {
        List<Node> nodes = new ArrayList<>();
        curves.forEach(curve -> nodes.add(curve.line));
        curves.forEach(curve -> curve.points.forEach(point -> nodes.add(point.bar)));
        curves.forEach(curve -> curve.points.forEach(point -> nodes.add(point.dot)));
        return nodes;
    }

    @Override
    protected void place() {
        for (Curve curve : curves) {
            List<Double> line = new ArrayList<>();
            for (Point point : curve.points) {
                double x = x(share(point.place + curve.offset));
                double y = y(axis.share(figure.median(point.product)));
                point.dot.setCenterX(x);
                point.dot.setCenterY(y);
                point.bar.setStartX(x);
                point.bar.setEndX(x);
                point.bar.setStartY(y(axis.share(figure.lower(point.product))));
                point.bar.setEndY(y(axis.share(figure.upper(point.product))));
                line.addAll(List.of(x, y));
            }
            curve.line.getPoints().setAll(line);
        }
    }
}
