package multilayer.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theSpreadIsTheStandardDeviationBetweenImages() {
        float[] values = {1, 5, 3, 5};
        assertThat(Spread.of(values, 2, 2)).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(Spread.of(new float[] {1_000.001f, 1_000.001f}, 2, 1)).isEqualTo(0);
    }
}
