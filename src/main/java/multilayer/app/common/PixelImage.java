package multilayer.app.common;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import multilayer.engine.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * A small image drawn large with sharp pixels. Not every pipeline of JavaFX heeds {@code setSmooth(false)}, so each pixel is
 * drawn as a square of whole pixels of the screen. Another image can be drawn in its place.
 */
public final class PixelImage extends ImageView {

    private int[] colours = {};
    private int columns;
    private @Nullable WritableImage canvas;

    public PixelImage() {
        setSmooth(false);
        setPreserveRatio(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        fitWidthProperty().addListener(observable -> draw());
    }

    /** An image that is always as large. */
    public PixelImage(double size) {
        this();
        setFitWidth(size);
        setFitHeight(size);
    }

    /** Shows the image that lies at a row, in greys. */
    public void show(Dataset images, int row) {
        byte[] greys = new byte[images.features()];
        images.gather(row, greys, 0);
        show(greys, images.columns());
    }

    /**
     * Shows an image in greys.
     *
     * @param greys row by row, 0 black to 255 white, as unsigned bytes
     */
    public void show(byte[] greys, int columns) {
        int[] opaque = new int[greys.length];
        for (int i = 0; i < greys.length; i++) {
            opaque[i] = 0xff000000 | (greys[i] & 0xff) * 0x010101;
        }
        show(opaque, columns);
    }

    /**
     * Shows an image.
     *
     * @param colours as ARGB, row by row; not to be changed
     */
    public void show(int[] colours, int columns) {
        this.colours = colours;
        this.columns = columns;
        draw();
    }

    private void draw() {
        if (colours.length == 0) {
            return;
        }
        int square = Math.max((int) Math.ceil(getFitWidth() / columns), 1);
        int width = columns * square;
        int height = colours.length / columns * square;
        WritableImage target = canvas;
        if (target == null || target.getWidth() != width || target.getHeight() != height) {
            target = new WritableImage(width, height);
            canvas = target;
        }
        target.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), enlarged(square), 0, width);
        setImage(target);
    }

    private int[] enlarged(int square) {
        int width = columns * square;
        int[] large = new int[colours.length * square * square];
        for (int row = 0; row < colours.length / columns; row++) {
            int start = row * square * width;
            for (int x = 0; x < width; x++) {
                large[start + x] = colours[row * columns + x / square];
            }
            for (int copy = 1; copy < square; copy++) {
                System.arraycopy(large, start, large, start + copy * width, width);
            }
        }
        return large;
    }
}
