package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import multilayer.app.common.Numbers;
import multilayer.app.model.FinderModel;
import multilayer.engine.train.LearningRateFinder;
import multilayer.engine.train.RangePoint;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/** The losses of a range test over the learning rate, and the rate that it suggests. The rates stand still while it goes on. */
public final class RangePlot extends Region {

    private static final double LEAST_SPAN = 0.5;
    private static final double LABEL_GAP = 6;

    private final FinderModel model;
    private final StableRange range = new StableRange(LEAST_SPAN, Double.POSITIVE_INFINITY);
    private final Path losses = path("split-train", "curve-steps");
    private final Path smoothed = path("split-train", "curve-epochs");
    private final Line suggestion = new Line();
    private final Label rate = new Label();
    private final PlotFrame frame;

    public RangePlot(FinderModel model) {
        this.model = model;
        getStyleClass().add("plot");
        getStylesheets()
                .add(RangePlot.class.getResource("/multilayer/app/charts.css").toExternalForm());
        suggestion.getStyleClass().add("plot-suggestion");
        suggestion.setManaged(false);
        rate.getStyleClass().add("plot-suggestion-rate");
        rate.setId("finder-rate");
        frame = new PlotFrame(
                Messages.text("finder.axis.rate"),
                Messages.text("charts.loss.axis"),
                this::draw,
                losses,
                smoothed,
                suggestion,
                rate);
        getChildren().add(frame);
        model.revisionProperty().addListener(change -> frame.requestLayout());
    }

    private static Path path(String... styles) {
        Path path = new Path();
        path.getStyleClass().addAll(styles);
        path.setManaged(false);
        path.setFill(null);
        return path;
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void draw() {
        range.fit(extent(), Scale.LINEAR);
        Bounds bounds = new Bounds(
                LearningRateFinder.LOWEST_RATE, LearningRateFinder.HIGHEST_RATE, range.lower(), range.upper());
        Plane plane = frame.fit(Scale.LOGARITHMIC, Scale.LINEAR, bounds);
        losses.getElements().setAll(curve(RangePoint::loss, plane));
        smoothed.getElements().setAll(curve(RangePoint::smoothedLoss, plane));
        markSuggestion(plane);
    }

    /** Without the point that ended the test: it may stand as high as a number can. */
    private Extent extent() {
        List<RangePoint> points = model.points();
        return points.stream()
                .limit(Math.max(points.size() - 1, 1))
                .mapToDouble(RangePoint::smoothedLoss)
                .filter(Scale.LINEAR::shows)
                .mapToObj(loss -> new Extent(loss, loss))
                .reduce(Extent.NONE, Extent::with);
    }

    private List<PathElement> curve(ToDoubleFunction<RangePoint> figure, Plane plane) {
        List<PathElement> elements = new ArrayList<>();
        for (RangePoint point : model.points()) {
            double loss = figure.applyAsDouble(point);
            if (Scale.LINEAR.shows(loss)) {
                double x = plane.x(point.learningRate());
                double y = plane.y(Math.min(loss, 2 * range.upper()));
                elements.add(elements.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
            }
        }
        return elements;
    }

    private void markSuggestion(Plane plane) {
        double value = model.suggestion();
        boolean found = !Double.isNaN(value);
        suggestion.setVisible(found);
        rate.setVisible(found);
        if (!found) {
            return;
        }
        double x = PlotFrame.crisp(plane.x(value));
        suggestion.setStartX(x);
        suggestion.setEndX(x);
        suggestion.setEndY(plane.height());
        rate.setText(Numbers.exact(value));
        rate.autosize();
        boolean fitsRight = x + LABEL_GAP + rate.getWidth() <= plane.width();
        rate.relocate(fitsRight ? x + LABEL_GAP : x - LABEL_GAP - rate.getWidth(), LABEL_GAP);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 96;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }
}
