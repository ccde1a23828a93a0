package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;
import org.jspecify.annotations.Nullable;

/**
 * Two axes, the grid between them, and the area in which a chart draws. It is not managed, and so the root of its own layout:
 * a chart that grows does not lay out the window around it.
 */
final class PlotFrame extends Region {

    private static final double LEAST_AXIS_WIDTH = 56;
    private static final double MARGIN = 12;

    /** How far a mark on the frame reaches over it. */
    private static final double MARK = 4;

    /** Below this height, in pixels, the axes have no names: the title says what is drawn. */
    private static final double ROOM_FOR_NAMES = 200;

    private final ScaleAxis xAxis = new ScaleAxis(Side.BOTTOM, 64);
    private final ScaleAxis yAxis = new ScaleAxis(Side.LEFT, 36);
    private final String xName;
    private final String yName;
    private final Path grid = new Path();
    private final Pane area = new Pane();
    private final Runnable draw;
    private double axisWidth = LEAST_AXIS_WIDTH;
    private @Nullable Fit fitted;

    /** What the axes and the grid depend on. */
    private record Fit(Scale xScale, Scale yScale, Bounds bounds, double width, double height) {}

    /**
     * A frame around some nodes.
     *
     * @param draw draws them; called when the frame was resized, or was asked for a layout, and begins with {@link #fit}
     */
    PlotFrame(String xName, String yName, Runnable draw, Node... content) {
        this.xName = xName;
        this.yName = yName;
        this.draw = draw;
        setManaged(false);
        area.getStyleClass().add("plot-area");
        grid.getStyleClass().add("plot-grid");
        grid.setManaged(false);
        Rectangle clip = new Rectangle();
        clip.setX(-MARK);
        clip.setY(-MARK);
        clip.widthProperty().bind(area.widthProperty().add(2 * MARK));
        clip.heightProperty().bind(area.heightProperty().add(2 * MARK));
        area.setClip(clip);
        area.getChildren().add(grid);
        area.getChildren().addAll(content);
        getChildren().addAll(area, xAxis, yAxis);
    }

    /** Gives the horizontal axis these marks in place of round numbers. */
    void nameAcross(List<Tick> marks) {
        xAxis.name(marks);
    }

    /** Where the content is drawn; pointer positions are taken relative to it. */
    Region area() {
        return area;
    }

    @Override
    protected void layoutChildren() {
        draw.run();
    }

    /** Makes the axes show {@code bounds}, and tells where the points lie now. What is as it was costs nothing. */
    Plane fit(Scale xScale, Scale yScale, Bounds bounds) {
        Fit wanted = new Fit(xScale, yScale, bounds, getWidth(), getHeight());
        if (!wanted.equals(fitted) || xAxis.isNeedsLayout() || yAxis.isNeedsLayout()) {
            fitted = wanted;
            placeAxes(wanted);
            drawGrid(area.getWidth(), area.getHeight());
        }
        return new Plane(bounds, xScale, yScale, area.getWidth(), area.getHeight());
    }

    private void placeAxes(Fit wanted) {
        boolean named = wanted.height() >= ROOM_FOR_NAMES;
        xAxis.setLabel(named ? xName : null);
        yAxis.setLabel(named ? yName : null);
        xAxis.show(wanted.xScale(), wanted.bounds().xLower(), wanted.bounds().xUpper());
        yAxis.show(wanted.yScale(), wanted.bounds().yLower(), wanted.bounds().yUpper());
        double axisHeight = Math.ceil(xAxis.prefHeight(wanted.width()));
        double height = Math.max(wanted.height() - axisHeight - MARGIN, 1);
        axisWidth = Math.max(axisWidth, Math.ceil(yAxis.prefWidth(height)));
        double width = Math.max(wanted.width() - axisWidth - MARGIN, 1);
        yAxis.resizeRelocate(0, MARGIN, axisWidth, height);
        xAxis.resizeRelocate(axisWidth, MARGIN + height, width, axisHeight);
        area.resizeRelocate(axisWidth, MARGIN, width, height);
        xAxis.layout();
        yAxis.layout();
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

    /** The middle of the pixel at a position, where a line one pixel wide is sharp. */
    static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }
}
