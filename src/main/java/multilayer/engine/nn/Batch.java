package multilayer.engine.nn;

import multilayer.engine.data.Samples;
import org.jspecify.annotations.Nullable;

/**
 * The samples that a network is computing on: gathered into one array, row by row, each part its own rows.
 */
public final class Batch implements AutoCloseable {

    private final Matrix inputs;
    private final Part[] parts;
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
        inputs = new Matrix(capacity, features);
        touched = new int[parts];
        this.parts = new Part[parts];
        for (int part = 0; part < parts; part++) {
            this.parts[part] = new Part(part);
        }
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

    /** Gathers the part's rows. */
    void gather(int part) {
        parts[part].gather(taken());
    }

    @Override
    public void close() {
        for (Part part : parts) {
            part.stage.close();
        }
        inputs.close();
    }

    private final class Part {
        private final int index;
        private final ByteStage stage = new ByteStage(inputs.columns());
        private final float[] tile = new float[Tiles.length(inputs.columns())];
        private final Matrix.Cursor target = inputs.cursor();

        Part(int index) {
            this.index = index;
        }

        void gather(Samples samples) {
            boolean areBytes = samples.areBytes();
            int block = areBytes ? ByteStage.ROWS : Tiles.rows(inputs.columns());
            int end = Tiles.start(size, index + 1, parts.length);
            for (int row = Tiles.start(size, index, parts.length); row < end; row += block) {
                int count = Math.min(block, end - row);
                touch(samples, row, count);
                if (areBytes) {
                    gatherBytes(samples, row, count);
                } else {
                    gatherFloats(samples, row, count);
                }
            }
        }

        /** Samples in random order come from all over memory: several at once take little longer than one. */
        private void touch(Samples samples, int row, int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                sum += samples.touch(order[start + row + i]);
            }
            touched[index] = sum;
        }

        private void gatherBytes(Samples samples, int row, int count) {
            for (int i = 0; i < count; i++) {
                stage.take(samples, order[start + row + i], i);
            }
            stage.write(count, target, row);
        }

        private void gatherFloats(Samples samples, int row, int count) {
            for (int i = 0; i < count; i++) {
                samples.gather(order[start + row + i], tile, i * inputs.columns());
            }
            inputs.write(row * inputs.columns(), tile, count * inputs.columns());
        }
    }
}
