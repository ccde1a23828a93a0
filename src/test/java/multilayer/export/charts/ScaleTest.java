package multilayer.export.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void aLogarithmicAxisGivesEachPowerOfTenTheSameRoom() {
        assertThat(Scale.LOGARITHMIC.share(0.1, 0.01, 1)).isEqualTo(0.5, within(1e-12));
        assertThat(Scale.LOGARITHMIC.value(0.5, 0.01, 1)).isEqualTo(0.1, within(1e-12));
        assertThat(Scale.LINEAR.share(0.25, 0, 1)).isEqualTo(0.25);
        assertThat(Scale.LINEAR.value(2, 0, 1)).isEqualTo(2);
    }

    @Test
    void onlyValuesAboveZeroHaveAPlaceOnALogarithmicAxis() {
        assertThat(Scale.LOGARITHMIC.shows(0)).isFalse();
        assertThat(Scale.LINEAR.shows(0)).isTrue();
        assertThat(Scale.LINEAR.shows(Double.NaN)).isFalse();
        assertThat(Scale.LINEAR.shows(Double.POSITIVE_INFINITY)).isFalse();
    }
}
