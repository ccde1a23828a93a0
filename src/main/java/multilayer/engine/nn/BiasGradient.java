package multilayer.engine.nn;

/**
 * The gradient of a layer's bias, db = Σ dY over the rows of the batch. Each part adds up its own rows while they are in its
 * cache; after a barrier all parts' sums are added in the same order, whoever asks.
 */
final class BiasGradient {

    private final ColumnSums[] parts;

    BiasGradient(int units, int parts) {
        this.parts = new ColumnSums[parts];
        for (int part = 0; part < parts; part++) {
            this.parts[part] = new ColumnSums(units);
        }
    }

    void begin(int part) {
        parts[part].clear();
    }

    /** Adds whole rows of dY, {@code length} elements in all. */
    void add(int part, float[] rows, int length) {
        parts[part].add(rows, length);
    }

    /** Ends a part's sums; then a barrier must follow. */
    void end(int part) {
        parts[part].sums();
    }

    /** target ← db for units [from, from + target.length). */
    void read(int from, float[] target) {
        for (int j = 0; j < target.length; j++) {
            double sum = 0;
            for (ColumnSums part : parts) {
                sum += part.sums()[from + j];
            }
            target[j] = (float) sum;
        }
    }
}
