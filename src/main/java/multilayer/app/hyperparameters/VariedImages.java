package multilayer.app.hyperparameters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Samples;

/**
 * A few training images as they are, and as a run sees them in some of its epochs. Knows no screen: an image is its grey
 * values, row by row, 0 black to 255 white.
 */
final class VariedImages {

    /** Images shown, each of another class. */
    static final int IMAGES = 4;

    /** Epochs shown at a time. */
    static final int EPOCHS = 3;

    private final Dataset source;
    private final int[] rows;
    private int firstEpoch = 1;

    VariedImages(Dataset source) {
        this.source = source;
        rows = IntStream.range(0, source.classNames().size())
                .map(label -> firstOf(source, label))
                .filter(row -> row >= 0)
                .limit(IMAGES)
                .toArray();
    }

    private static int firstOf(Dataset source, int label) {
        return IntStream.range(0, source.size())
                .filter(row -> source.label(row) == label)
                .findFirst()
                .orElse(-1);
    }

    /** Height of an image in pixels. */
    int height() {
        return source.rows();
    }

    /** Width of an image in pixels. */
    int width() {
        return source.columns();
    }

    /** The class of each image. */
    List<String> classNames() {
        return Arrays.stream(rows)
                .mapToObj(row -> source.classNames().get(source.label(row)))
                .toList();
    }

    int firstEpoch() {
        return firstEpoch;
    }

    int lastEpoch() {
        return firstEpoch + EPOCHS - 1;
    }

    /** Goes on to the epochs after those that are shown. */
    void nextEpochs() {
        firstEpoch += EPOCHS;
    }

    /** The images as they are. */
    List<byte[]> originals() {
        return images(source);
    }

    /**
     * For each epoch that is shown, the images as the run sees them then.
     *
     * @param seed the run's
     */
    List<List<byte[]>> varied(Augmentation augmentation, long seed) {
        Samples samples = augmentation.of(source, seed);
        List<List<byte[]>> epochs = new ArrayList<>();
        for (int epoch = firstEpoch; epoch <= lastEpoch(); epoch++) {
            samples.epoch(epoch);
            epochs.add(images(samples));
        }
        return epochs;
    }

    private List<byte[]> images(Samples samples) {
        return Arrays.stream(rows).mapToObj(row -> grey(samples, row)).toList();
    }

    private static byte[] grey(Samples samples, int row) {
        float[] intensities = new float[samples.features()];
        samples.gather(row, intensities, 0);
        byte[] grey = new byte[intensities.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.round(255 * Math.min(Math.max(intensities[i], 0f), 1f));
        }
        return grey;
    }
}
