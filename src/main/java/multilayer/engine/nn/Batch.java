package multilayer.engine.nn;

import multilayer.engine.data.Samples;
import org.jspecify.annotations.Nullable;

/**
 * The samples that a network is computing on: gathered into one array, row by row, each part its own rows.
 */
public final class Batch implements AutoCloseable {

    private final Matrix inputs;
    private final int parts;
    private final float[][] tiles;
    private final int[] touched;
    private @Nullable Samples samples;
    private int[] order = {};
    private int start;
    private int size;

    /**
     * Sets space aside.
     *
     * @param features floats in one sample
     * @param capacity the most samples at a time
     * @param parts into how many parts the rows are cut
     */
    Batch(int features, int capacity, int parts) {
        this.parts = parts;
        inputs = new Matrix(capacity, features);
        touched = new int[parts];
        tiles = new float[parts][Tiles.length(features)];
    }

    /**
     * Chooses {@code samples[order[start]]} to {@code samples[order[start + size - 1]]}; {@link #gather} then brings them.
     *
     * @throws IllegalArgumentException if a sample is not as wide as the network's input
     */
    public void take(Samples samples, int[] order, int start, int size) {
        if (samples.features() != inputs.columns()) {
            throw new IllegalArgumentException("%s has %d numbers in a sample, the network has %d inputs"
                    .formatted(samples.name(), samples.features(), inputs.columns()));
        }
        this.samples = samples;
        this.order = order;
        this.start = start;
        this.size = size;
    }

    /** Samples in the batch now. */
    public int size() {
        return size;
    }

    Matrix inputs() {
        return inputs; // [capacity, features]
    }

    int label(int row) {
        return taken().label(order[start + row]);
    }

    private Samples taken() {
        if (samples == null) {
            throw new IllegalStateException("no samples were taken");
        }
        return samples;
    }

    void gather(int part) {
        Samples samples = taken();
        int features = inputs.columns();
        float[] tile = tiles[part];
        int tileRows = Tiles.rows(features);
        int end = Tiles.start(size, part + 1, parts);
        for (int row = Tiles.start(size, part, parts); row < end; row += tileRows) {
            int rows = Math.min(tileRows, end - row);
            touch(samples, row, rows, part);
            for (int i = 0; i < rows; i++) {
                samples.gather(order[start + row + i], tile, i * features);
            }
            inputs.write(row * features, tile, rows * features);
        }
    }

    private void touch(Samples samples, int row, int rows, int part) {
        int sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += samples.touch(order[start + row + i]);
        }
        touched[part] = sum;
    }

    @Override
    public void close() {
        inputs.close();
    }
}
