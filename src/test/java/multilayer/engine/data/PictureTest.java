package multilayer.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void aPictureOnBlackIsTrimmedAndItsLongestEdgeFillsTheImage() {
        byte[] grey = new byte[10 * 8];
        // A white bar, 4 wide and 2 high, somewhere.
        for (int y = 3; y < 5; y++) {
            Arrays.fill(grey, y * 10 + 5, y * 10 + 9, (byte) 200);
        }
        byte[] image = new Picture(10, 8, grey).fitted(4, 4);
        assertThat(image)
                .containsExactly(
                        0, 0, 0, 0, //
                        200, 200, 200, 200, //
                        200, 200, 200, 200, //
                        0, 0, 0, 0);
    }

    @Test
    void aPictureOnWhitePaperIsNegated() {
        byte[] grey = new byte[6 * 6];
        Arrays.fill(grey, (byte) 255);
        grey[2 * 6 + 2] = 0;
        grey[2 * 6 + 3] = 0;
        grey[3 * 6 + 2] = 0;
        grey[3 * 6 + 3] = 0;
        assertThat(new Picture(6, 6, grey).fitted(2, 2)).containsExactly(255, 255, 255, 255);
    }

    @Test
    void shrinkingAveragesAndEnlargingRepeats() {
        byte[] grey = new byte[4 * 4];
        Arrays.fill(grey, (byte) 100);
        grey[0] = 60;
        assertThat(new Picture(4, 4, grey).fitted(2, 2)).containsExactly(90, 100, 100, 100);
        assertThat(new Picture(1, 1, new byte[] {100}).fitted(2, 2)).containsExactly(100, 100, 100, 100);
    }

    @Test
    void nothingButGroundIsBlack() {
        byte[] paper = new byte[9];
        Arrays.fill(paper, (byte) 250);
        assertThat(new Picture(3, 3, paper).fitted(2, 2)).containsOnly(0);
    }

    @Test
    void greyValuesMustFillThePicture() {
        assertThatThrownBy(() -> new Picture(2, 3, new byte[5]))
                .hasMessage("5 grey values do not make a picture of 2×3");
    }
}
