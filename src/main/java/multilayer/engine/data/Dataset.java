package multilayer.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Labelled grey-scale images of one size. Pixels stay bytes; a network sees them as floats in [0, 1].
 *
 * @param name what a person calls it, for example {@code Fashion-MNIST train}
 * @param rows height of an image in pixels
 * @param columns width of an image in pixels
 * @param pixels all images one after another, row by row, 0 black to 255 white, as unsigned bytes; not to be changed
 * @param labels the class of each image; not to be changed
 * @param classNames the name of each class
 */
public record Dataset(String name, int rows, int columns, byte[] pixels, byte[] labels, List<String> classNames)
        implements Samples {

    /** Bytes that come from memory together. */
    private static final int CACHE_LINE = 64;

    public Dataset {
        classNames = List.copyOf(classNames);
        if (pixels.length != (long) labels.length * rows * columns) {
            throw new IllegalArgumentException("%s: %d pixels do not make %d images of %d×%d"
                    .formatted(name, pixels.length, labels.length, rows, columns));
        }
        for (int index = 0; index < labels.length; index++) {
            if (Byte.toUnsignedInt(labels[index]) >= classNames.size()) {
                throw new IllegalArgumentException("%s: label of image %d must be below %d: %d"
                        .formatted(name, index, classNames.size(), Byte.toUnsignedInt(labels[index])));
            }
        }
    }

    /** The number of images. */
    public int size() {
        return labels.length;
    }

    /** Pixels in one image. */
    @Override
    public int features() {
        return rows * columns;
    }

    /** The class of one image. */
    @Override
    public int label(int index) {
        return Byte.toUnsignedInt(labels[index]);
    }

    @Override
    public int touch(int index) {
        int end = (index + 1) * features();
        int touched = 0;
        for (int i = end - features(); i < end; i += CACHE_LINE) {
            touched += pixels[i];
        }
        return touched;
    }

    /**
     * Writes one image as floats in [0, 1]: {@code pixel · }{@link #UNIT}. Allocates nothing.
     *
     * @param target receives {@link #features()} floats from {@code offset} on
     */
    @Override
    public void gather(int index, float[] target, int offset) {
        int features = features();
        int start = index * features;
        for (int i = 0; i < features; i++) {
            target[offset + i] = (pixels[start + i] & 0xff) * UNIT;
        }
    }

    @Override
    public boolean areBytes() {
        return true;
    }

    @Override
    public void gather(int index, byte[] target, int offset) {
        System.arraycopy(pixels, index * features(), target, offset, features());
    }

    /**
     * Writes one row of an image that may be mirrored and moved to the right; what lies outside the image is black.
     *
     * @param row of the image, possibly outside of it
     * @param right pixels by which it is moved, possibly negative
     * @param target receives {@link #columns()} floats from {@code offset} on
     */
    void gatherRow(int index, int row, int right, boolean mirrored, float[] target, int offset) {
        int from = Math.min(Math.max(right, 0), columns);
        int to = Math.max(Math.min(columns + right, columns), from);
        if (row < 0 || row >= rows) {
            to = from;
        }
        Arrays.fill(target, offset, offset + from, 0);
        Arrays.fill(target, offset + to, offset + columns, 0);
        int start = (index * rows + row) * columns;
        if (mirrored) {
            int last = start + columns - 1 + right;
            for (int column = from; column < to; column++) {
                target[offset + column] = (pixels[last - column] & 0xff) * UNIT;
            }
        } else {
            for (int column = from; column < to; column++) {
                target[offset + column] = (pixels[start - right + column] & 0xff) * UNIT;
            }
        }
    }

    /** A copy of the first {@code count} images, or of all when there are fewer; for a quick trial. */
    public Dataset first(int count) {
        int kept = Math.min(count, size());
        return new Dataset(
                name, rows, columns, Arrays.copyOf(pixels, kept * features()), Arrays.copyOf(labels, kept), classNames);
    }

    /**
     * The same images, some of them with another class.
     *
     * @param others the new class by index; empty for these images themselves
     */
    Dataset relabelled(Map<Integer, Integer> others) {
        if (others.isEmpty()) {
            return this;
        }
        byte[] edited = labels.clone();
        others.forEach((index, label) -> edited[index] = label.byteValue());
        return new Dataset(name, rows, columns, pixels, edited, classNames);
    }

    /** A copy of the given images, in the given order. */
    public Dataset subset(int[] indices, String name) {
        int features = features();
        byte[] somePixels = new byte[Math.multiplyExact(indices.length, features)];
        byte[] someLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, indices[i] * features, somePixels, i * features, features);
            someLabels[i] = labels[indices[i]];
        }
        return new Dataset(name, rows, columns, somePixels, someLabels, classNames);
    }
}
