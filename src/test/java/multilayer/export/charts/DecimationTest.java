package multilayer.export.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecimationTest {

    @Test
    void fewPointsAreAllKept() {
        Points points = noise(600);
        assertThat(Decimation.indices(points, 0, 599, 600))
                .isEqualTo(IntStream.range(0, 600).toArray());
    }

    @Test
    void manyPointsKeepTheirExtremesAndTheFirstAndTheLast() {
        double[] x = IntStream.range(0, 50_000).asDoubleStream().toArray();
        double[] y = new Random(1).doubles(50_000).toArray();
        y[12_345] = 7;
        y[33_333] = -3;
        int[] indices = Decimation.indices(Points.of(x, y), 0, 50_000, 600);
        assertThat(indices)
                .hasSizeBetween(500, 600)
                .contains(12_345, 33_333)
                .startsWith(0)
                .endsWith(49_999);
        assertThat(indices).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatIsShownIsKeptAndOnePointBeyondEitherEdge() {
        Points points = noise(1_000);
        int[] indices = Decimation.indices(points, 99.5, 110.5, 600);
        assertThat(indices).isEqualTo(IntStream.rangeClosed(99, 111).toArray());
    }

    @Test
    void valuesThatAreNoNumberLeaveOneGap() {
        Points points =
                Points.of(new double[] {0, 1, 2, 3, 4}, new double[] {1, Double.NaN, Double.POSITIVE_INFINITY, 2, 3});
        assertThat(Decimation.indices(points, 0, 4, 600)).containsExactly(0, -1, 3, 4);
    }

    @Test
    void aLongTailOfNotANumberEndsTheLine() {
        double[] x = IntStream.range(0, 10_000).asDoubleStream().toArray();
        double[] y = new double[10_000];
        y[4_999] = 1;
        Arrays.fill(y, 5_000, 10_000, Double.NaN);
        int[] indices = Decimation.indices(Points.of(x, y), 0, 10_000, 600);
        assertThat(Arrays.stream(indices).max().orElseThrow()).isEqualTo(4_999);
        assertThat(indices).endsWith(-1);
    }

    @Test
    void pointsThatAllStandAtOnePlaceKeepTheirExtremes() {
        double[] y = new Random(2).doubles(2_000).toArray();
        y[700] = 9;
        y[900] = -9;
        assertThat(Decimation.indices(Points.of(new double[2_000], y), 0, 1, 600))
                .contains(0, 700, 900, 1_999);
    }

    @Test
    void noPointsGiveNoIndices() {
        assertThat(Decimation.indices(noise(0), 0, 1, 600)).isEmpty();
    }

    private static Points noise(int size) {
        return Points.of(
                IntStream.range(0, size).asDoubleStream().toArray(),
                new Random(3).doubles(size).toArray());
    }
}
