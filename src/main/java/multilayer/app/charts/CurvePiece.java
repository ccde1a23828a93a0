package multilayer.app.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;

/** A piece of a curve, left alone by the renderer as long as it stays the same. */
final class CurvePiece {

    /** A line too short to see, with round ends: a dot. */
    private static final double DOT = 0.01;

    private final Curve curve;
    private final Path line = new Path();
    private final Path marks = new Path();
    private double[] shown = new double[0];
    private boolean marked;

    CurvePiece(Curve curve) {
        this.curve = curve;
        for (Path path : List.of(line, marks)) {
            path.setManaged(false);
            path.getStyleClass().add(splitClass(curve));
            path.setFill(null);
            path.setStrokeLineJoin(StrokeLineJoin.BEVEL);
        }
        marks.setStrokeLineCap(StrokeLineCap.ROUND);
        line.getStyleClass().add(curve.stroke() == Stroke.STEPS ? "curve-steps" : "curve-epochs");
        marks.getStyleClass().add("curve-marks");
    }

    /** The style class that gives what stands for a curve its colour. */
    static String splitClass(Curve curve) {
        return "split-" + curve.split().id();
    }

    List<Node> nodes() {
        return List.of(line, marks);
    }

    /**
     * Draws points given as x and y in pixels, NaN for a gap.
     *
     * @param joined how many points at the start belong to the piece before, and are not marked again
     */
    void show(double[] coordinates, int joined) {
        boolean mark = curve.stroke().marks(curve.points().size());
        if (Arrays.equals(shown, coordinates) && mark == marked) {
            return;
        }
        shown = coordinates;
        marked = mark;
        List<PathElement> elements = new ArrayList<>();
        List<PathElement> dots = new ArrayList<>();
        boolean down = false;
        for (int at = 0; at < coordinates.length; at += 2) {
            double x = coordinates[at];
            double y = coordinates[at + 1];
            boolean point = !Double.isNaN(x);
            if (point) {
                elements.add(down ? new LineTo(x, y) : new MoveTo(x, y));
            }
            if (point && mark && at >= 2 * joined) {
                dots.add(new MoveTo(x, y));
                dots.add(new LineTo(x + DOT, y));
            }
            down = point;
        }
        line.getElements().setAll(elements);
        marks.getElements().setAll(dots);
    }
}
