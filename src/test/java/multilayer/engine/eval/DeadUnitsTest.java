package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadUnitsTest {

    private static final float[] ACTIVATIONS = {0, 1, 0, 0, 0, 0, 2, 0};

    @Test
    void aUnitIsDeadWhenItAnswersZeroToEveryImage() {
        assertThat(DeadUnits.of(ACTIVATIONS, 4)).containsExactly(true, false, false, true);
    }

    @Test
    void theShareIsOfUnits() {
        assertThat(DeadUnits.share(ACTIVATIONS, 4)).isEqualTo(0.5);
        assertThat(DeadUnits.share(ACTIVATIONS, 2)).isZero();
    }
}
