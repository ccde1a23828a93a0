package multilayer.app.sketch;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import multilayer.engine.data.Picture;

/** From JavaFX's images to grey pictures. */
final class Pictures {

    private Pictures() {}

    /** Its luminance (Rec. 601); what is transparent is white paper. */
    static Picture of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] colours = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
        byte[] grey = new byte[colours.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) grey(colours[i]);
        }
        return new Picture(width, height, grey);
    }

    private static long grey(int argb) {
        double opacity = (argb >>> 24) / 255.0;
        double luminance = 0.299 * (argb >> 16 & 0xff) + 0.587 * (argb >> 8 & 0xff) + 0.114 * (argb & 0xff);
        return Math.round(opacity * luminance + (1 - opacity) * 255);
    }
}
