package multilayer.app.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import multilayer.app.common.AxesPlot;
import multilayer.app.common.PlotAxis;
import multilayer.app.common.PlotMark;
import multilayer.app.model.labs.LabChart;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.LabWords;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The points of a lab: the mean of each over its seeds with the standard deviation as a bar, its runs as small dots beside it, and the
 * notebook's figure. A click on a point selects it.
 */
final class LabPlot extends AxesPlot {

    private static final double RUN = 2.5;

    /** An accuracy axis shows half a point at least: what is less is noise between two seeds. */
    private static final double LEAST_SPAN = 0.005;

    /** So many pixels are between the curves, so that no bar hides another. */
    private static final double BESIDE = 10;

    private static final double RUNS_BESIDE = 6;
    private static final double PUBLISHED_BESIDE = -8;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final LabWords words = new LabWords(Messages::text);
    private final Consumer<LabPoint> select;
    private final List<DrawnCurve> curves = new ArrayList<>();
    private @Nullable LabChart chart;
    private PlotAxis axis = PlotAxis.around(Scale.LINEAR);

    private record DrawnPoint(
            LabPoint point,
            Line bar,
            Shape mean,
            List<Circle> runs,
            @Nullable Shape published) {}

    private record DrawnCurve(Polyline line, List<DrawnPoint> points, double offset) {}

    /** @param select gets a point that is clicked */
    LabPlot(Consumer<LabPoint> select) {
        this.select = select;
        setId("lab-plot");
        getStyleClass().add("lab-plot");
    }

    void show(LabChart shown) {
        chart = shown;
        double[] values = shown.values();
        axis = shown.upScale() == Scale.LINEAR
                ? PlotAxis.close(LEAST_SPAN, values)
                : PlotAxis.around(Scale.LOGARITHMIC, values);
        curves.clear();
        int count = shown.curves().size();
        for (LabChart.Curve curve : shown.curves()) {
            curves.add(curve(curve, BESIDE * (curve.number() - (count - 1) / 2.0)));
        }
        show(
                words.axis(shown.lab()),
                shown.places().stream()
                        .map(place -> new PlotMark(place.share(), place.label()))
                        .toList(),
                false,
                words.measure(shown.lab()),
                axis.marks());
        setAccessibleText(Messages.text("labs.plot", words.title(shown.lab())));
    }

    /** Marks the point of the same setting. */
    void mark(@Nullable LabPoint selected) {
        curves.stream()
                .flatMap(curve -> curve.points.stream())
                .forEach(drawn -> drawn.mean.pseudoClassStateChanged(
                        SELECTED, selected != null && drawn.point.setting().equals(selected.setting())));
    }

    private DrawnCurve curve(LabChart.Curve curve, double offset) {
        String style = "lab-series-" + curve.number();
        Polyline line = unmanaged(new Polyline(), "lab-line-" + curve.number(), "lab-curve");
        List<DrawnPoint> points =
                curve.points().stream().map(point -> point(curve, point, style)).toList();
        return new DrawnCurve(line, points, offset);
    }

    private DrawnPoint point(LabChart.Curve curve, LabPoint point, String style) {
        Line bar = unmanaged(new Line(), style, "lab-bar");
        bar.setVisible(point.sd() > 0);
        Shape mean = unmanaged(LabMarks.mean(curve.number()), style, "lab-mean");
        Tooltip.install(mean, new Tooltip(tooltip(curve, point)));
        mean.setOnMouseClicked(event -> select.accept(point));
        List<Circle> runs = new ArrayList<>();
        for (int index = 0; index < point.values().length; index++) {
            runs.add(unmanaged(new Circle(RUN), style, "lab-run"));
        }
        Shape published = point.setting().published() == null ? null : unmanaged(LabMarks.published());
        return new DrawnPoint(point, bar, mean, runs, published);
    }

    private String tooltip(LabChart.Curve curve, LabPoint point) {
        LabChart shown = chart;
        if (shown == null) {
            return "";
        }
        String at = words.label(shown.lab(), point.setting());
        String place = curve.name().isEmpty() ? at : curve.name() + ", " + at;
        String figure = words.figure(shown.lab(), point);
        String told = Messages.text("labs.point", place, words.measure(shown.lab()), figure, point.values().length);
        Double published = point.setting().published();
        return published == null
                ? told
                : told + "\n" + Messages.text("labs.point.notebook", words.value(shown.lab(), published));
    }

    @Override
    protected List<Node> content() {
        List<Node> nodes = new ArrayList<>();
        curves.forEach(curve -> nodes.add(curve.line));
        for (DrawnCurve curve : curves) {
            curve.points.forEach(point -> nodes.add(point.bar));
            curve.points.forEach(point -> nodes.addAll(point.runs));
            curve.points.forEach(point -> {
                if (point.published != null) {
                    nodes.add(point.published);
                }
            });
            curve.points.forEach(point -> nodes.add(point.mean));
        }
        return nodes;
    }

    @Override
    protected void place() {
        LabChart shown = chart;
        if (shown == null) {
            return;
        }
        for (DrawnCurve curve : curves) {
            List<Double> line = new ArrayList<>();
            for (DrawnPoint drawn : curve.points) {
                double x = x(shown.share(drawn.point.setting())) + curve.offset;
                place(drawn, x);
                line.add(x);
                line.add(up(drawn.point.mean()));
            }
            curve.line.getPoints().setAll(line);
        }
    }

    private void place(DrawnPoint drawn, double x) {
        LabPoint point = drawn.point;
        put(drawn.mean, x, point.mean());
        if (point.sd() > 0) {
            drawn.bar.setStartX(x);
            drawn.bar.setEndX(x);
            drawn.bar.setStartY(up(point.mean() - point.sd()));
            drawn.bar.setEndY(up(point.mean() + point.sd()));
        }
        double[] values = point.values();
        for (int index = 0; index < values.length; index++) {
            put(drawn.runs.get(index), x + RUNS_BESIDE, values[index]);
        }
        Double published = point.setting().published();
        if (drawn.published != null && published != null) {
            put(drawn.published, x + PUBLISHED_BESIDE, published);
        }
    }

    private void put(Shape shape, double x, double value) {
        shape.setLayoutX(x);
        shape.setLayoutY(up(value));
    }

    /** A bar that reaches below a logarithmic axis ends where it begins. */
    private double up(double value) {
        return y(axis.share(Math.max(value, axis.lower())));
    }
}
