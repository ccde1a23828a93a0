package multilayer.bench.roofline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RooflineTest {

    private final Roofline roofline = new Roofline(200, 25);

    @Test
    void leftOfTheRidgeTheMemoryIsTheBound() {
        assertThat(roofline.attainable(0.5)).isEqualTo(12.5);
        assertThat(roofline.attainable(4)).isEqualTo(100);
    }

    @Test
    void rightOfTheRidgeTheProcessorIs() {
        assertThat(roofline.attainable(8)).isEqualTo(200);
        assertThat(roofline.attainable(170)).isEqualTo(200);
    }

    @Test
    void theRidgeIsPeakOverBandwidth() {
        assertThat(roofline.ridge()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoBoundIsRefused(double value) {
        assertThatThrownBy(() -> new Roofline(200, value))
                .hasMessage("gigabytesPerSecond must be above 0 and finite: " + value);
        assertThatThrownBy(() -> new Roofline(value, 25)).hasMessageStartingWith("peakGigaflops");
        assertThatThrownBy(() -> roofline.attainable(value)).hasMessageStartingWith("intensity");
    }
}
