package multilayer.app.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import multilayer.export.charts.Points;
import org.junit.jupiter.api.Test;

class AccuracyAxisTest {

    @Test
    void aDivergedTrialDoesNotPressTheOthersTogether() {
        SweepAxis axis = AccuracyAxis.of("Accuracy", 0.1, 0.86, 0.87, 0.88, 0.89, Double.NaN);
        assertThat(axis.lower()).isCloseTo(0.82, within(1e-9));
        assertThat(axis.upper()).isCloseTo(0.9, within(1e-9));
        assertThat(axis.share(0.1)).isZero();
    }

    @Test
    void withoutAccuraciesItShowsThemAll() {
        SweepAxis axis = AccuracyAxis.of("Accuracy", Double.NaN);
        assertThat(axis.lower()).isZero();
        assertThat(axis.upper()).isEqualTo(1);
    }

    @Test
    void oneAccuracyHasRoomAroundIt() {
        SweepAxis axis = AccuracyAxis.of("Accuracy", 1);
        assertThat(axis.upper()).isGreaterThan(axis.lower());
        SweepAxis other = AccuracyAxis.of("Accuracy", 0.87);
        assertThat(other.lower()).isLessThanOrEqualTo(0.87);
        assertThat(other.upper()).isGreaterThanOrEqualTo(0.87);
    }

    @Test
    void theBestSoFarNeverFallsAndCountsEveryEpoch() {
        BestSoFar best = new BestSoFar();
        best.add(1, Double.NaN);
        best.add(1, 0.5);
        best.add(2, 0.4);
        best.add(0, 0.7);
        best.add(1, 0.6);
        Points points = best.points();
        assertThat(IntStream.range(0, points.size()).mapToDouble(points::x).toArray())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(IntStream.range(0, points.size()).mapToDouble(points::y).toArray())
                .containsExactly(Double.NaN, 0.5, 0.5, 0.7, 0.7);
    }
}
