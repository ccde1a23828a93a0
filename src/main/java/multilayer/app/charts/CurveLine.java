package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.Decimation;
import multilayer.export.charts.Scale;

/**
 * One curve on the screen: a line of at most {@link Decimation#MOST_POINTS} points, and its points while they are few. It
 * is cut into pieces, so that a growing curve repaints its end alone.
 */
final class CurveLine extends Group {

    /** Lines that leave the plot are cut off this many heights away: the renderer works for what nobody sees. */
    private static final double FAR = 3;

    private static final double PIECE_WIDTH = 64;

    private final Curve curve;
    private final List<CurvePiece> pieces = new ArrayList<>();

    CurveLine(Curve curve) {
        this.curve = curve;
        setManaged(false);
    }

    /** Whether this draws the given curve, or drew it before it grew. */
    boolean shows(Curve other) {
        return curve.equals(other);
    }

    void draw(Bounds bounds, Scale scale, double width, double height) {
        int most = (int) Math.max(4, Math.min(width, Decimation.MOST_POINTS));
        int[] indices = Decimation.indices(curve.points(), bounds.xLower(), bounds.xUpper(), most);
        int used = 0;
        int start = 0;
        while (start < indices.length) {
            int end = endOfPiece(indices, start, (used + 1) * PIECE_WIDTH, bounds, width);
            int from = Math.max(start - 1, 0);
            double[] coordinates = coordinates(indices, from, end, bounds, scale, width, height);
            piece(used).show(coordinates, start - from);
            used++;
            start = end;
        }
        while (used < pieces.size()) {
            pieces.get(used++).show(new double[0], 0);
        }
    }

    private CurvePiece piece(int index) {
        if (index == pieces.size()) {
            CurvePiece piece = new CurvePiece(curve);
            pieces.add(piece);
            getChildren().addAll(piece.nodes());
        }
        return pieces.get(index);
    }

    private int endOfPiece(int[] indices, int start, double edge, Bounds bounds, double width) {
        int end = start;
        while (end < indices.length && (indices[end] < 0 || x(indices[end], bounds, width) < edge)) {
            end++;
        }
        return end == start && edge >= width ? indices.length : end;
    }

    /** x and y of each point, in pixels; NaN where there is a gap. */
    private double[] coordinates(
            int[] indices, int from, int end, Bounds bounds, Scale scale, double width, double height) {
        double[] coordinates = new double[2 * (end - from)];
        for (int place = from; place < end; place++) {
            int index = indices[place];
            boolean shown = index >= 0 && scale.shows(curve.points().y(index));
            int at = 2 * (place - from);
            coordinates[at] = shown ? x(index, bounds, width) : Double.NaN;
            coordinates[at + 1] = shown ? y(index, bounds, scale, height) : Double.NaN;
        }
        return coordinates;
    }

    private double x(int index, Bounds bounds, double width) {
        return Scale.LINEAR.share(curve.points().x(index), bounds.xLower(), bounds.xUpper()) * width;
    }

    private double y(int index, Bounds bounds, Scale scale, double height) {
        double share = scale.share(curve.points().y(index), bounds.yLower(), bounds.yUpper());
        return height * (1 - Math.max(-FAR, Math.min(FAR, share)));
    }
}
