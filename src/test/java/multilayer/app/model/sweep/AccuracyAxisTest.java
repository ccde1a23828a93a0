package multilayer.app.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
