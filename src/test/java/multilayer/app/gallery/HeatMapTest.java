package multilayer.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeatMapTest {

    @Test
    void theLargestGradientIsFullColourAndNoneIsTheDarkenedImage() {
        byte[] pixels = {(byte) 200, 0, (byte) 100, 0};
        assertThat(HeatMap.colours(pixels, new double[] {2, -2, 0, 0}))
                .containsExactly(0xfff0e442, 0xff8f6bff, 0xff373737, 0xff000000);
    }

    @Test
    void halfTheLargestGradientIsHalfTheColour() {
        assertThat(HeatMap.colours(new byte[2], new double[] {4, 2})).containsExactly(0xfff0e442, 0xff787221);
    }

    @Test
    void aGradientOfZerosColoursNothing() {
        assertThat(HeatMap.colours(new byte[] {0, (byte) 100}, new double[2])).containsExactly(0xff000000, 0xff373737);
    }
}
