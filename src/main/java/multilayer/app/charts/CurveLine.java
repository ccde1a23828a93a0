package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.Decimation;
import multilayer.export.charts.Points;
import org.jspecify.annotations.Nullable;

/**
 * One curve on the screen: a line of at most about {@link Decimation#MOST_POINTS} points, and its points while they are few.
 * It is cut into pieces of a fixed width, so that a growing curve is thinned, drawn and repainted at its end alone.
 */
final class CurveLine extends Group {

    /** Lines that leave the plot are cut off this many heights away: the renderer works for what nobody sees. */
    private static final double FAR = 3;

    private static final double PIECE_WIDTH = 64;

    private final Curve curve;
    private final List<CurvePiece> pieces = new ArrayList<>();
    private @Nullable Look drawn;

    /** What all pieces depend on. */
    private record Look(Plane plane, boolean marked) {}

    CurveLine(Curve curve) {
        this.curve = curve;
        setManaged(false);
    }

    /** Whether this draws the given curve, or drew it before it grew. */
    boolean shows(Curve other) {
        return curve.equals(other);
    }

    /** Draws what has changed since the last call. */
    void draw(Plane plane) {
        Points points = curve.points();
        Look look = new Look(plane, curve.stroke().marks(points.size()));
        boolean changed = !look.equals(drawn);
        drawn = look;
        int count = (int) Math.ceil(plane.width() / PIECE_WIDTH);
        int begin = points.firstFrom(plane.bounds().xLower());
        for (int index = 0; index < Math.max(count, pieces.size()); index++) {
            int end = endOfPiece(points, index, count, plane);
            int from = Math.max(begin - 1, 0);
            int to = index == count - 1 ? Math.min(end + 1, points.size()) : end;
            boolean empty = begin == to || index >= count;
            if (empty) {
                clear(index);
            } else if (changed || !piece(index).shows(from, to)) {
                int[] indices = Decimation.indices(
                        points, from, to, edge(index, plane), edge(index + 1, plane), mostPoints(plane));
                piece(index).show(from, to, coordinates(indices, plane), look.marked(), begin - from);
            }
            begin = end;
        }
    }

    private CurvePiece piece(int index) {
        while (index >= pieces.size()) {
            pieces.add(new CurvePiece(curve, this));
        }
        return pieces.get(index);
    }

    private void clear(int index) {
        if (index < pieces.size() && !pieces.get(index).shows(0, 0)) {
            pieces.get(index).show(0, 0, new double[0], false, 0);
        }
    }

    /** The first point that no longer belongs to a piece. */
    private static int endOfPiece(Points points, int index, int count, Plane plane) {
        return points.firstFrom(
                index < count - 1
                        ? edge(index + 1, plane)
                        : Math.nextUp(plane.bounds().xUpper()));
    }

    /** Where a piece begins, in epochs. */
    private static double edge(int piece, Plane plane) {
        return plane.xScale()
                .value(
                        piece * PIECE_WIDTH / plane.width(),
                        plane.bounds().xLower(),
                        plane.bounds().xUpper());
    }

    private static int mostPoints(Plane plane) {
        return (int) (PIECE_WIDTH * Math.min(Decimation.MOST_POINTS / plane.width(), 1));
    }

    /** x and y of each point, in pixels; NaN where there is a gap. */
    private double[] coordinates(int[] indices, Plane plane) {
        double[] coordinates = new double[2 * indices.length];
        for (int place = 0; place < indices.length; place++) {
            int index = indices[place];
            boolean shown = index >= 0 && plane.yScale().shows(curve.points().y(index));
            coordinates[2 * place] = shown ? plane.x(curve.points().x(index)) : Double.NaN;
            coordinates[2 * place + 1] = shown ? far(plane.y(curve.points().y(index)), plane.height()) : Double.NaN;
        }
        return coordinates;
    }

    private static double far(double y, double height) {
        return Math.max(-FAR * height, Math.min((1 + FAR) * height, y));
    }
}
