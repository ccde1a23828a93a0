package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import multilayer.app.common.Numbers;
import multilayer.app.model.FinderModel;
import multilayer.engine.train.LearningRateFinder;
import multilayer.engine.train.RangePoint;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/** The losses of a range test over the learning rate, and the rate that it suggests. The rates stand still while it goes on. */
public final class RangePlot extends Region {

    private static final double LEAST_AXIS_WIDTH = 56;
    private static final double MARGIN = 12;
    private static final double LEAST_SPAN = 0.5;
    private static final double LABEL_GAP = 6;

    private final FinderModel model;
    private final ScaleAxis xAxis = new ScaleAxis(Side.BOTTOM, 56);
    private final ScaleAxis yAxis = new ScaleAxis(Side.LEFT, 36);
    private final StableRange range = new StableRange(LEAST_SPAN, Double.POSITIVE_INFINITY);
    private final Path grid = path("plot-grid");
    private final Path losses = path("split-train", "curve-steps");
    private final Path smoothed = path("split-train", "curve-epochs");
    private final Line suggestion = new Line();
    private final Label rate = new Label();
    private final Pane area = new Pane();
    private double axisWidth = LEAST_AXIS_WIDTH;

    public RangePlot(FinderModel model) {
        this.model = model;
        getStyleClass().add("plot");
        getStylesheets()
                .add(RangePlot.class.getResource("/multilayer/app/charts.css").toExternalForm());
        suggestion.getStyleClass().add("plot-suggestion");
        suggestion.setManaged(false);
        rate.getStyleClass().add("plot-suggestion-rate");
        rate.setId("finder-rate");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(area.widthProperty());
        clip.heightProperty().bind(area.heightProperty());
        area.setClip(clip);
        area.getChildren().addAll(grid, losses, smoothed, suggestion, rate);
        getChildren().addAll(area, xAxis, yAxis);
        xAxis.setLabel(Messages.text("finder.axis.rate"));
        yAxis.setLabel(Messages.text("charts.loss.axis"));
        model.revisionProperty().addListener(change -> requestLayout());
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
        range.fit(extent(), Scale.LINEAR);
        xAxis.show(Scale.LOGARITHMIC, LearningRateFinder.LOWEST_RATE, LearningRateFinder.HIGHEST_RATE);
        yAxis.show(Scale.LINEAR, range.lower(), range.upper());
        double axisHeight = Math.ceil(xAxis.prefHeight(getWidth()));
        double height = Math.max(getHeight() - axisHeight - MARGIN, 1);
        axisWidth = Math.max(axisWidth, Math.ceil(yAxis.prefWidth(height)));
        double width = Math.max(getWidth() - axisWidth - MARGIN, 1);
        yAxis.resizeRelocate(0, MARGIN, axisWidth, height);
        xAxis.resizeRelocate(axisWidth, MARGIN + height, width, axisHeight);
        area.resizeRelocate(axisWidth, MARGIN, width, height);
        xAxis.layout();
        yAxis.layout();
        drawGrid(width, height);
        losses.getElements().setAll(curve(RangePoint::loss));
        smoothed.getElements().setAll(curve(RangePoint::smoothedLoss));
        markSuggestion(width, height);
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

    private void drawGrid(double width, double height) {
        List<PathElement> lines = new ArrayList<>();
        for (double x : xAxis.tickPositions()) {
            lines.addAll(List.of(new MoveTo(crisp(x), 0), new LineTo(crisp(x), height)));
        }
        for (double y : yAxis.tickPositions()) {
            lines.addAll(List.of(new MoveTo(0, crisp(y)), new LineTo(width, crisp(y))));
        }
        grid.getElements().setAll(lines);
    }

    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    private List<PathElement> curve(ToDoubleFunction<RangePoint> figure) {
        List<PathElement> elements = new ArrayList<>();
        for (RangePoint point : model.points()) {
            double loss = figure.applyAsDouble(point);
            if (Scale.LINEAR.shows(loss)) {
                double x = xAxis.getDisplayPosition(point.learningRate());
                double y = yAxis.getDisplayPosition(Math.min(loss, 2 * range.upper()));
                elements.add(elements.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
            }
        }
        return elements;
    }

    private void markSuggestion(double width, double height) {
        double value = model.suggestion();
        boolean found = !Double.isNaN(value);
        suggestion.setVisible(found);
        rate.setVisible(found);
        if (!found) {
            return;
        }
        double x = crisp(xAxis.getDisplayPosition(value));
        suggestion.setStartX(x);
        suggestion.setEndX(x);
        suggestion.setEndY(height);
        rate.setText(Numbers.exact(value));
        rate.autosize();
        boolean fitsRight = x + LABEL_GAP + rate.getWidth() <= width;
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
