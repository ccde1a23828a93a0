package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;
import org.jspecify.annotations.Nullable;

/** A piece of a curve, left alone by the renderer as long as it stays the same. */
final class CurvePiece {

    /** A line too short to see, with round ends: a dot. */
    private static final double DOT = 0.01;

    private final Curve curve;
    private final Group group;
    private final Path line;
    private @Nullable Path marks;

    /** The points it shows are {@code from} to before {@code to}. */
    private int from;

    private int to;

    /** A piece that shows nothing yet, drawn in {@code group}. */
    CurvePiece(Curve curve, Group group) {
        this.curve = curve;
        this.group = group;
        line = path(curve.stroke() == Stroke.STEPS ? "curve-steps" : "curve-epochs");
    }

    private Path path(String styleClass) {
        Path path = new Path();
        path.setManaged(false);
        path.getStyleClass().addAll(splitClass(curve), styleClass);
        path.setFill(null);
        path.setStrokeLineJoin(StrokeLineJoin.BEVEL);
        group.getChildren().add(path);
        return path;
    }

    /** The style class that gives what stands for a curve its colour. */
    static String splitClass(Curve curve) {
        return "split-" + curve.split().id();
    }

    /** Whether it shows just these points, so that there is nothing to draw as long as the plot is the same. */
    boolean shows(int from, int to) {
        return this.from == from && this.to == to;
    }

    /**
     * Draws the points from {@code from} to before {@code to}, given as x and y in pixels, NaN for a gap.
     *
     * @param marked whether each of them gets a dot
     * @param joined how many at the start belong to the piece before, and have their dot there
     */
    void show(int from, int to, double[] coordinates, boolean marked, int joined) {
        this.from = from;
        this.to = to;
        List<PathElement> elements = new ArrayList<>(coordinates.length / 2);
        boolean down = false;
        for (int at = 0; at < coordinates.length; at += 2) {
            boolean point = !Double.isNaN(coordinates[at]);
            if (point) {
                double x = coordinates[at];
                double y = coordinates[at + 1];
                elements.add(down ? new LineTo(x, y) : new MoveTo(x, y));
            }
            down = point;
        }
        line.getElements().setAll(elements);
        if (marked) {
            mark(coordinates, joined);
        } else if (marks != null) {
            group.getChildren().remove(marks);
            marks = null;
        }
    }

    private void mark(double[] coordinates, int joined) {
        Path path = marks;
        if (path == null) {
            path = path("curve-marks");
            path.setStrokeLineCap(StrokeLineCap.ROUND);
            marks = path;
        }
        List<PathElement> dots = new ArrayList<>();
        for (int at = 2 * joined; at < coordinates.length; at += 2) {
            double x = coordinates[at];
            double y = coordinates[at + 1];
            if (!Double.isNaN(x)) {
                dots.add(new MoveTo(x, y));
                dots.add(new LineTo(x + DOT, y));
            }
        }
        path.getElements().setAll(dots);
    }
}
