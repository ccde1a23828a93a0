package multilayer.engine.data;

import java.util.Arrays;

/**
 * A grey picture of any size, and how it would look among a data set's images. Follows what was done to the photographs of
 * Fashion-MNIST (Xiao, Rasul & Vollgraf 2017, section 2): negated so that the ground is black, trimmed, the longest edge brought
 * to the size of an image, and placed in its centre.
 */
public final class Picture {

    /** Ground that is brighter than this is paper: the picture is negated. */
    private static final int BRIGHT = 127;

    /** Up to here, of 255, a pixel counts as ground; 5 %, as in the paper. */
    private static final int NEARLY_BLACK = 13;

    private final int width;
    private final int height;
    private final int[] grey;

    /**
     * A picture from its grey values.
     *
     * @param grey row by row, 0 black to 255 white, as unsigned bytes
     */
    public Picture(int width, int height, byte[] grey) {
        if (grey.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "%d grey values do not make a picture of %d×%d".formatted(grey.length, width, height));
        }
        this.width = width;
        this.height = height;
        this.grey = new int[grey.length];
        for (int i = 0; i < grey.length; i++) {
            this.grey[i] = grey[i] & 0xff;
        }
    }

    /**
     * The picture as an image of {@code rows} × {@code columns}: unsigned bytes, row by row, 0 black to 255 white. All black when
     * there is nothing but ground.
     */
    public byte[] fitted(int rows, int columns) {
        int[] dark = groundIsBright() ? negated() : grey;
        Box box = trimmed(dark);
        byte[] image = new byte[rows * columns];
        if (box.width() <= 0) {
            return image;
        }
        double pixel = Math.max((double) box.width() / columns, (double) box.height() / rows);
        double left = box.left + box.width() / 2.0 - columns / 2.0 * pixel;
        double top = box.top + box.height() / 2.0 - rows / 2.0 * pixel;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double mean = mean(dark, box, left + column * pixel, top + row * pixel, pixel);
                image[row * columns + column] = (byte) Math.round(mean);
            }
        }
        return image;
    }

    /** By the median of the pixels along the edge. */
    private boolean groundIsBright() {
        int[] edge = new int[2 * (width + height)];
        for (int x = 0; x < width; x++) {
            edge[2 * x] = grey[x];
            edge[2 * x + 1] = grey[(height - 1) * width + x];
        }
        for (int y = 0; y < height; y++) {
            edge[2 * (width + y)] = grey[y * width];
            edge[2 * (width + y) + 1] = grey[y * width + width - 1];
        }
        Arrays.sort(edge);
        return edge[edge.length / 2] > BRIGHT;
    }

    private int[] negated() {
        return Arrays.stream(grey).map(value -> 255 - value).toArray();
    }

    /** What is not ground; {@code right} and {@code bottom} are beyond it. */
    private record Box(int left, int top, int right, int bottom) {
        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }

    private Box trimmed(int[] dark) {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int index = 0; index < dark.length; index++) {
            if (dark[index] > NEARLY_BLACK) {
                left = Math.min(left, index % width);
                right = Math.max(right, index % width + 1);
                top = Math.min(top, index / width);
                bottom = Math.max(bottom, index / width + 1);
            }
        }
        return new Box(left, top, right, bottom);
    }

    /** The mean over a square whose upper left corner is ({@code x}, {@code y}); outside the box there is black. */
    private double mean(int[] dark, Box box, double x, double y, double edge) {
        double sum = 0;
        for (int row = Math.max((int) y, box.top); row < Math.min(y + edge, box.bottom); row++) {
            double high = Math.min(y + edge, row + 1) - Math.max(y, row);
            for (int column = Math.max((int) x, box.left); column < Math.min(x + edge, box.right); column++) {
                double wide = Math.min(x + edge, column + 1) - Math.max(x, column);
                sum += high * wide * dark[row * width + column];
            }
        }
        return sum / (edge * edge);
    }
}
