package multilayer.export.gallery;

import java.util.List;
import multilayer.engine.data.Dataset;

/** Images of one row of three pixels, one of them white, for a network that answers with the place of the white one. */
public final class BrightPixel {

    private static final int PIXELS = 3;

    private BrightPixel() {}

    /**
     * Some of them.
     *
     * @param brightAndLabel for each image the place of its white pixel, and its class
     */
    public static Dataset images(String name, int[]... brightAndLabel) {
        byte[] pixels = new byte[brightAndLabel.length * PIXELS];
        byte[] labels = new byte[brightAndLabel.length];
        for (int row = 0; row < labels.length; row++) {
            pixels[row * PIXELS + brightAndLabel[row][0]] = (byte) 255;
            labels[row] = (byte) brightAndLabel[row][1];
        }
        return new Dataset(name, 1, PIXELS, pixels, labels, List.of("left", "mid, \"dle\"", "right"));
    }
}
