package multilayer.app.weights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DivergingTest {

    @Test
    void negativeIsBluePositiveOrangeAndZeroWhite() {
        assertThat(Diverging.argb(0)).isEqualTo(0xffffffff);
        assertThat(Diverging.argb(-1)).isEqualTo(0xff005a9e);
        assertThat(Diverging.argb(1)).isEqualTo(0xffc25f00);
        assertThat(Diverging.argb(-0.5)).isEqualTo(0xff80adcf);
    }

    @Test
    void whatLiesBeyondHasTheColourOfTheEndAndNoNumberIsGrey() {
        assertThat(Diverging.argb(7)).isEqualTo(0xffc25f00);
        assertThat(Diverging.argb(Double.NEGATIVE_INFINITY)).isEqualTo(0xff005a9e);
        assertThat(Diverging.argb(Double.NaN)).isEqualTo(0xff808080);
    }
}
