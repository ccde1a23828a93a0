package multilayer.engine.nn;

import multilayer.engine.data.Dataset;

/**
 * The samples that a network is computing on: gathered from a data set's bytes into floats, row by row, each part its own
 * rows.
 */
public final class Batch implements AutoCloseable {

    private final Matrix inputs;
    private final int parts;
    private final float[][] tiles;
    private Dataset dataset;
    private int[] order = {};
    private int start;
    private int size;

    /**
     * Sets space aside.
     *
     * @param dataset where the samples come from until {@link #take(Dataset, int[], int, int)} says otherwise
     * @param capacity the most samples at a time
     * @param parts into how many parts the rows are cut
     */
    Batch(Dataset dataset, int capacity, int parts) {
        this.dataset = dataset;
        this.parts = parts;
        inputs = new Matrix(capacity, dataset.features());
        tiles = new float[parts][Tiles.length(dataset.features())];
    }

    /** Chooses the samples {@code order[start..start + size)} of {@code dataset}; {@link #gather} then brings them. */
    public void take(Dataset dataset, int[] order, int start, int size) {
        if (dataset.features() != inputs.columns()) {
            throw new IllegalArgumentException("%s has %d pixels an image, the network has %d inputs"
                    .formatted(dataset.name(), dataset.features(), inputs.columns()));
        }
        this.dataset = dataset;
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
        return dataset.label(order[start + row]);
    }

    void gather(int part) {
        int features = inputs.columns();
        float[] tile = tiles[part];
        int tileRows = Tiles.rows(features);
        int end = Tiles.start(size, part + 1, parts);
        for (int row = Tiles.start(size, part, parts); row < end; row += tileRows) {
            int rows = Math.min(tileRows, end - row);
            for (int i = 0; i < rows; i++) {
                dataset.gather(order[start + row + i], tile, i * features);
            }
            inputs.write(row * features, tile, rows * features);
        }
    }

    @Override
    public void close() {
        inputs.close();
    }
}
