package multilayer.export.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PointsTest {

    private final Points points = Points.of(new double[] {0, 1, 4}, new double[] {5, 6, 7});

    @Test
    void theFirstPointFromAPlaceIsFoundWithoutWalking() {
        assertThat(points.firstFrom(-1)).isZero();
        assertThat(points.firstFrom(1)).isEqualTo(1);
        assertThat(points.firstFrom(1.1)).isEqualTo(2);
        assertThat(points.firstFrom(5)).isEqualTo(3);
    }

    @Test
    void theNearestPointIsFoundOnEitherSide() {
        assertThat(points.nearest(-3)).isZero();
        assertThat(points.nearest(2.4)).isEqualTo(1);
        assertThat(points.nearest(2.6)).isEqualTo(2);
        assertThat(points.nearest(99)).isEqualTo(2);
        assertThat(Points.of(new double[0], new double[0]).nearest(1)).isEqualTo(-1);
    }

    @Test
    void arraysOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> Points.of(new double[1], new double[2])).hasMessageContaining("1, 2");
    }
}
