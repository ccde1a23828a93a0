package multilayer.engine.data;

import java.util.List;

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
public record Dataset(String name, int rows, int columns, byte[] pixels, byte[] labels, List<String> classNames) {

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
    public int features() {
        return rows * columns;
    }

    /** The class of one image. */
    public int label(int index) {
        return Byte.toUnsignedInt(labels[index]);
    }
}
