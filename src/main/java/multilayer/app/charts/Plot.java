package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The plane of a chart with its axes, curves and cursor. It draws what its {@link ChartModel} says, once a pulse at most. */
final class Plot extends Region {

    private final ChartModel model;
    private final Group earlier = new Group();
    private final Group current = new Group();
    private final Rectangle band = new Rectangle();
    private final PlotCursor cursor;
    private final PlotFrame frame;
    private @Nullable Drawn drawnEarlier;

    /** What the earlier runs were last drawn for: they are drawn again only when it changes. */
    private record Drawn(List<Curve> curves, Plane plane) {}

    Plot(ChartModel model) {
        this.model = model;
        getStyleClass().add("plot");
        earlier.getStyleClass().add("earlier-runs");
        earlier.setManaged(false);
        earlier.setCache(true);
        current.setManaged(false);
        band.getStyleClass().add("zoom-band");
        band.setManaged(false);
        band.setVisible(false);
        cursor = new PlotCursor(model);
        frame = new PlotFrame(
                Messages.text("charts.epochs"),
                Messages.text("charts." + model.figure().id() + ".axis"),
                this::draw,
                earlier,
                current,
                cursor,
                band);
        getChildren().add(frame);
        model.revisionProperty().addListener(change -> frame.requestLayout());
        model.cursorProperty().addListener(change -> cursor.place(plane()));
        setFocusTraversable(true);
    }

    /** Where the curves are drawn; pointer positions are taken relative to it. */
    Region area() {
        return frame.area();
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
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void draw() {
        Plane plane = plane();
        Drawn past = new Drawn(curves(true), plane);
        if (!past.equals(drawnEarlier)) {
            draw(earlier, past);
            drawnEarlier = past;
        }
        draw(current, new Drawn(curves(false), plane));
        cursor.place(plane);
    }

    private List<Curve> curves(boolean earlier) {
        return model.curves().stream()
                .filter(curve -> curve.earlier() == earlier)
                .toList();
    }

    private Plane plane() {
        return frame.fit(Scale.LINEAR, model.scaleProperty().get(), model.bounds());
    }

    private static void draw(Group group, Drawn wanted) {
        List<CurveLine> lines = new ArrayList<>();
        for (Curve curve : wanted.curves()) {
            CurveLine line = group.getChildren().stream()
                    .map(CurveLine.class::cast)
                    .filter(existing -> existing.shows(curve))
                    .findFirst()
                    .orElseGet(() -> new CurveLine(curve));
            line.draw(wanted.plane());
            lines.add(line);
        }
        if (!group.getChildren().equals(lines)) {
            group.getChildren().setAll(lines);
        }
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
