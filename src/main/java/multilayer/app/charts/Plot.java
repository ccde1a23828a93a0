package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Side;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The plane of a chart with its axes, curves and cursor. It draws what its {@link ChartModel} says, once a pulse at most. */
final class Plot extends Region {

    private static final double LEAST_AXIS_WIDTH = 56;
    private static final double MARGIN = 12;

    /** How far a mark on the frame reaches over it. */
    private static final double MARK = 4;

    /** Below this height, in pixels, the axes have no names: the title says what is drawn. */
    private static final double ROOM_FOR_NAMES = 200;

    private final ChartModel model;
    private final ScaleAxis xAxis = new ScaleAxis(Side.BOTTOM, 64);
    private final ScaleAxis yAxis = new ScaleAxis(Side.LEFT, 36);
    private final String yName;
    private final Path grid = new Path();
    private final Group earlier = new Group();
    private final Group current = new Group();
    private final Pane area = new Pane();

    /** Not managed, and so the root of its own layout: a chart that grows does not lay out the window around it. */
    private final Pane drawing = new Pane() {
        @Override
        protected void layoutChildren() {
            draw(getWidth(), getHeight());
        }
    };

    private final PlotCursor cursor;
    private final Rectangle band = new Rectangle();
    private double axisWidth = LEAST_AXIS_WIDTH;
    private @Nullable Drawn drawnEarlier;
    private @Nullable GridLines drawnGrid;

    /** What the earlier runs were last drawn for: they are drawn again only when it changes. */
    private record Drawn(List<Curve> curves, Bounds bounds, Scale scale, double width, double height) {}

    /** What the grid was last drawn for. */
    private record GridLines(List<Double> columns, List<Double> rows, double width, double height) {}

    Plot(ChartModel model) {
        this.model = model;
        this.cursor = new PlotCursor(model);
        this.yName = Messages.text("charts." + model.figure().id() + ".axis");
        getStyleClass().add("plot");
        area.getStyleClass().add("plot-area");
        grid.getStyleClass().add("plot-grid");
        grid.setManaged(false);
        earlier.getStyleClass().add("earlier-runs");
        earlier.setManaged(false);
        earlier.setCache(true);
        current.setManaged(false);
        band.getStyleClass().add("zoom-band");
        band.setManaged(false);
        band.setVisible(false);
        Rectangle clip = new Rectangle();
        clip.setX(-MARK);
        clip.setY(-MARK);
        clip.widthProperty().bind(area.widthProperty().add(2 * MARK));
        clip.heightProperty().bind(area.heightProperty().add(2 * MARK));
        area.setClip(clip);
        area.getChildren().addAll(grid, earlier, current, cursor, band);
        drawing.getChildren().addAll(area, xAxis, yAxis);
        drawing.setManaged(false);
        getChildren().add(drawing);
        model.revisionProperty().addListener(change -> drawing.requestLayout());
        model.cursorProperty().addListener(change -> moveCursor());
        setFocusTraversable(true);
    }

    /** Where the curves are drawn; pointer positions are taken relative to it. */
    Region area() {
        return area;
    }

    /** Shows the rectangle that a person draws, in pixels of the area. */
    void showBand(double x, double y, double width, double height) {
        band.setX(x);
        band.setY(y);
        band.setWidth(width);
        band.setHeight(height);
        band.setVisible(true);
    }

    void hideBand() {
        band.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        drawing.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void draw(double wholeWidth, double wholeHeight) {
        Bounds bounds = model.bounds();
        Scale scale = model.scaleProperty().get();
        boolean named = wholeHeight >= ROOM_FOR_NAMES;
        xAxis.setLabel(named ? Messages.text("charts.epochs") : null);
        yAxis.setLabel(named ? yName : null);
        xAxis.show(Scale.LINEAR, bounds.xLower(), bounds.xUpper());
        yAxis.show(scale, bounds.yLower(), bounds.yUpper());
        double axisHeight = Math.ceil(xAxis.prefHeight(wholeWidth));
        double height = Math.max(wholeHeight - axisHeight - MARGIN, 1);
        axisWidth = Math.max(axisWidth, Math.ceil(yAxis.prefWidth(height)));
        double width = Math.max(wholeWidth - axisWidth - MARGIN, 1);
        yAxis.resizeRelocate(0, MARGIN, axisWidth, height);
        xAxis.resizeRelocate(axisWidth, MARGIN + height, width, axisHeight);
        area.resizeRelocate(axisWidth, MARGIN, width, height);
        xAxis.layout();
        yAxis.layout();
        drawGrid(width, height);
        drawCurves(bounds, scale, width, height);
        moveCursor();
    }

    private void drawGrid(double width, double height) {
        List<Double> columns = xAxis.tickPositions();
        List<Double> rows = yAxis.tickPositions();
        GridLines wanted = new GridLines(columns, rows, width, height);
        if (wanted.equals(drawnGrid)) {
            return;
        }
        drawnGrid = wanted;
        List<PathElement> lines = new ArrayList<>();
        for (double x : columns) {
            lines.addAll(List.of(new MoveTo(crisp(x), 0), new LineTo(crisp(x), height)));
        }
        for (double y : rows) {
            lines.addAll(List.of(new MoveTo(0, crisp(y)), new LineTo(width, crisp(y))));
        }
        grid.getElements().setAll(lines);
    }

    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    private void drawCurves(Bounds bounds, Scale scale, double width, double height) {
        List<Curve> past = model.curves().stream().filter(Curve::earlier).toList();
        Drawn wanted = new Drawn(past, bounds, scale, width, height);
        if (!Objects.equals(wanted, drawnEarlier)) {
            draw(earlier, wanted);
            drawnEarlier = wanted;
        }
        List<Curve> now =
                model.curves().stream().filter(curve -> !curve.earlier()).toList();
        draw(current, new Drawn(now, bounds, scale, width, height));
    }

    private static void draw(Group group, Drawn wanted) {
        List<CurveLine> lines = new ArrayList<>();
        for (Curve curve : wanted.curves()) {
            CurveLine line = group.getChildren().stream()
                    .map(CurveLine.class::cast)
                    .filter(existing -> existing.shows(curve))
                    .findFirst()
                    .orElseGet(() -> new CurveLine(curve));
            line.draw(wanted.bounds(), wanted.scale(), wanted.width(), wanted.height());
            lines.add(line);
        }
        if (!group.getChildren().equals(lines)) {
            group.getChildren().setAll(lines);
        }
    }

    private void moveCursor() {
        cursor.place(area.getWidth(), area.getHeight());
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
