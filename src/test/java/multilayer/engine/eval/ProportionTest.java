package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void theIntervalIsWilsons() {
        // By hand: z²=3.8415; centre (0.9+3.8415/200)/(1+3.8415/100), half width
        // 1.96·√(0.09/100+3.8415/40000)/(1+0.038415).
        Proportion ninety = new Proportion(90, 100);
        assertThat(ninety.lower()).isCloseTo(0.82563, within(5e-6));
        assertThat(ninety.upper()).isCloseTo(0.94477, within(5e-6));
    }

    @Test
    void nothingRightStillLeavesRoomAboveZero() {
        Proportion none = new Proportion(0, 10);
        assertThat(none.value()).isZero();
        assertThat(none.lower()).isCloseTo(0, within(1e-12));
        assertThat(none.upper()).isCloseTo(3.841458820694124 / 13.841458820694124, within(1e-12));
    }
}
