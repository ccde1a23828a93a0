package multilayer.app.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.image.Image;
import multilayer.engine.data.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PixelImageTest {

    private static final Dataset IMAGES =
            new Dataset("two", 1, 2, new byte[] {0, 0, (byte) 128, (byte) 255}, new byte[2], List.of("a"));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aPixelIsASquareOfOneColour() {
        PixelImage view = new PixelImage(6);
        view.show(IMAGES, 1);
        Image drawn = view.getImage();
        assertThat(drawn.getWidth()).isEqualTo(6);
        assertThat(drawn.getHeight()).isEqualTo(3);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 6; x++) {
                assertThat(drawn.getPixelReader().getArgb(x, y)).isEqualTo(x < 3 ? 0xff808080 : 0xffffffff);
            }
        }
    }

    @Test
    void itIsDrawnAnewWhenItGrows() {
        PixelImage view = new PixelImage(2);
        view.show(new int[] {0xff0000ff, 0xffff0000}, 2);
        view.setFitWidth(4);
        assertThat(view.getImage().getWidth()).isEqualTo(4);
        assertThat(view.getImage().getPixelReader().getArgb(1, 1)).isEqualTo(0xff0000ff);
    }
}
