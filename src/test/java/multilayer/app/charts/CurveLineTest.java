package multilayer.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import multilayer.engine.data.Split;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.ChartData.Stroke;
import multilayer.export.charts.Points;
import multilayer.export.charts.Scale;
import org.junit.jupiter.api.Test;

class CurveLineTest {

    private static final int MOST = 5_000;

    private final double[] y = new double[MOST];
    private int size;
    private final Points points = new Points() {
        @Override
        public int size() {
            return size;
        }

        @Override
        public double x(int index) {
            return index / 100.0;
        }

        @Override
        public double y(int index) {
            return y[index];
        }
    };

    @Test
    void everyPieceJoinsTheOneBefore() {
        CurveLine line = line(Stroke.STEPS);
        fill(3_000);
        line.draw(plane(0, 50, 400));
        List<List<double[]>> pieces = pieces(line);
        assertThat(pieces).hasSize(4);
        for (int index = 1; index < pieces.size(); index++) {
            List<double[]> before = pieces.get(index - 1);
            assertThat(pieces.get(index).get(0)).isEqualTo(before.get(before.size() - 1));
        }
        assertThat(end(pieces)).isCloseTo(2_999 / 5_000.0 * 400, within(1e-9));
    }

    @Test
    void aCurveThatGrowsChangesItsLastPieceAloneAndLooksAsIfDrawnAtOnce() {
        CurveLine line = line(Stroke.STEPS);
        fill(2_000);
        line.draw(plane(0, 50, 400));
        PathElement first = path(line, 0).getElements().get(0);
        fill(2_050);
        line.draw(plane(0, 50, 400));
        assertThat(path(line, 0).getElements().get(0)).isSameAs(first);

        CurveLine atOnce = line(Stroke.STEPS);
        atOnce.draw(plane(0, 50, 400));
        assertThat(flat(pieces(line))).isEqualTo(flat(pieces(atOnce)));
    }

    @Test
    void anotherPartOfThePlaneIsDrawnAnewAndNothingOfTheOldStays() {
        CurveLine line = line(Stroke.STEPS);
        fill(3_000);
        line.draw(plane(0, 50, 400));
        line.draw(plane(0, 50, 100));
        assertThat(pieces(line)).hasSize(1);
        assertThat(end(pieces(line))).isCloseTo(2_999 / 5_000.0 * 100, within(1e-9));
    }

    @Test
    void aPartBetweenTwoPointsShowsTheLineThatRunsThroughIt() {
        CurveLine line = line(Stroke.EPOCHS);
        fill(3);
        line.draw(plane(0.0125, 0.0175, 400));
        List<List<double[]>> pieces = pieces(line);
        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).get(0)[0]).isNegative();
        assertThat(end(pieces)).isGreaterThan(400);
    }

    @Test
    void aGapStaysAGap() {
        CurveLine line = line(Stroke.EPOCHS);
        fill(5);
        y[2] = Double.NaN;
        line.draw(plane(0, 0.04, 400));
        long begun = lines(line).stream()
                .flatMap(path -> path.getElements().stream())
                .filter(MoveTo.class::isInstance)
                .count();
        long pieces = pieces(line).size();
        assertThat(begun).isEqualTo(pieces);
        assertThat(flat(pieces(line))).hasSize(2 * (4 + (int) pieces - 2));
    }

    @Test
    void eachPointOfAShortCurveIsMarkedOnceAndNoneOfALongOne() {
        CurveLine line = line(Stroke.EPOCHS);
        fill(5);
        line.draw(plane(0, 0.04, 400));
        assertThat(marks(line)).isEqualTo(5);
        fill(100);
        line.draw(plane(0, 1, 400));
        assertThat(marks(line)).isZero();
    }

    private void fill(int count) {
        for (int index = size; index < count; index++) {
            y[index] = 0.5 + 0.4 * Math.sin(index * 12.9898) * Math.cos(index * 0.01);
        }
        size = count;
    }

    private CurveLine line(Stroke stroke) {
        return new CurveLine(new Curve("run 1", "train", Split.TRAIN, stroke, false, points));
    }

    private static Plane plane(double lower, double upper, double width) {
        return new Plane(new Bounds(lower, upper, 0, 1), Scale.LINEAR, Scale.LINEAR, width, 200);
    }

    private static List<Path> lines(CurveLine line) {
        return line.getChildren().stream()
                .map(Path.class::cast)
                .filter(path -> !path.getStyleClass().contains("curve-marks"))
                .toList();
    }

    private static Path path(CurveLine line, int index) {
        return lines(line).get(index);
    }

    /** The points of each piece that shows any. */
    private static List<List<double[]>> pieces(CurveLine line) {
        List<List<double[]>> pieces = new ArrayList<>();
        for (Path path : lines(line)) {
            List<double[]> piece = path.getElements().stream()
                    .map(element -> element instanceof MoveTo move
                            ? new double[] {move.getX(), move.getY()}
                            : new double[] {((LineTo) element).getX(), ((LineTo) element).getY()})
                    .toList();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static double[] flat(List<List<double[]>> pieces) {
        return pieces.stream()
                .flatMap(List::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double end(List<List<double[]>> pieces) {
        List<double[]> last = pieces.get(pieces.size() - 1);
        return last.get(last.size() - 1)[0];
    }

    private static long marks(CurveLine line) {
        return line.getChildren().stream()
                        .map(Path.class::cast)
                        .filter(path -> path.getStyleClass().contains("curve-marks"))
                        .mapToLong(path -> path.getElements().size())
                        .sum()
                / 2;
    }
}
