package multilayer.app.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import multilayer.export.charts.ChartData.Axis;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;

/** A dot for each pair of figures. A dot that is pointed at says what it is; a click chooses it. */
public final class ScatterPlot extends SmallPlot {

    private static final double RADIUS = 4;
    private static final double NEAR = 10;

    private final Group group;
    private final Axis across;
    private final Axis up;
    private final Tooltip tooltip = new Tooltip();
    private final IntFunction<String> words;
    private List<Dot> dots = List.of();

    /**
     * One dot.
     *
     * @param id whose it is
     * @param styleClass how it looks
     */
    public record Dot(int id, double x, double y, String styleClass) {}

    /**
     * A plot without dots.
     *
     * @param marks written along the horizontal axis; round numbers if there are none
     * @param words what the dot of an id is
     * @param chosen gets the id of the dot that was clicked
     */
    public ScatterPlot(Axis across, List<Tick> marks, Axis up, IntFunction<String> words, Consumer<Integer> chosen) {
        this(across, up, words, new Group());
        frame().nameAcross(marks);
        frame().area().setOnMouseClicked(event -> nearest(event).ifPresent(dot -> chosen.accept(dot.id())));
        frame().area().setOnMouseMoved(this::point);
        frame().area().setOnMouseExited(event -> tooltip.hide());
    }

    private ScatterPlot(Axis across, Axis up, IntFunction<String> words, Group group) {
        super(across.name(), up.name(), group);
        this.across = across;
        this.up = up;
        this.words = words;
        this.group = group;
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    /** Shows other dots, from back to front. */
    public void show(List<Dot> dots) {
        this.dots = List.copyOf(dots);
        redraw();
    }

    @Override
    void draw(PlotFrame frame) {
        Plane plane = plane(frame);
        List<Node> circles = new ArrayList<>();
        for (Dot dot : dots) {
            Circle circle = new Circle(plane.x(dot.x()), y(dot, plane), RADIUS);
            circle.getStyleClass().addAll("scatter-dot", dot.styleClass());
            circle.setManaged(false);
            circles.add(circle);
        }
        group.getChildren().setAll(circles);
    }

    private Plane plane(PlotFrame frame) {
        return frame.fit(
                across.scale(), Scale.LINEAR, new Bounds(across.lower(), across.upper(), up.lower(), up.upper()));
    }

    /** A dot beyond the axis stands at its end. */
    private static double y(Dot dot, Plane plane) {
        return Math.max(0, Math.min(plane.height(), plane.y(dot.y())));
    }

    private void point(MouseEvent event) {
        Optional<Dot> near = nearest(event);
        if (near.isPresent()) {
            tooltip.setText(words.apply(near.get().id()));
            tooltip.show(this, event.getScreenX() + NEAR, event.getScreenY() + NEAR);
        } else {
            tooltip.hide();
        }
    }

    private Optional<Dot> nearest(MouseEvent event) {
        Plane plane = plane(frame());
        return dots.stream()
                .filter(dot -> distance(dot, plane, event) <= NEAR)
                .min(Comparator.comparingDouble(dot -> distance(dot, plane, event)));
    }

    private static double distance(Dot dot, Plane plane, MouseEvent event) {
        return Math.hypot(plane.x(dot.x()) - event.getX(), y(dot, plane) - event.getY());
    }
}
