package multilayer.engine.nn;

import multilayer.engine.nn.Matrix.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * One hidden block on one batch: the product, then bias or batch norm, activation and dropout in one sweep over tiles of
 * rows, and the way back.
 */
final class HiddenPass implements AutoCloseable {

    private final HiddenBlock block;
    private final Dense dense;
    private final @Nullable BatchNormPass norm;
    private final Matrix input; // [capacity, in]
    private final Batch batch;

    /** XW, without bias; [capacity, units]. */
    private final Matrix product;

    /**
     * What the next layer sees; [capacity, units]. The product's own array where the way back can do without the product:
     * for inference, and for activations whose derivative shows in their output.
     */
    private final Matrix output;

    /** dL/d output, then dL/d product; [capacity, units]. Absent for inference. */
    private final @Nullable Matrix gradient;

    private final BiasGradient biasGradient;
    private final Part[] parts;
    private double dropoutRate;
    private int dropoutKey;

    HiddenPass(
            HiddenBlock block,
            Dense dense,
            @Nullable BatchNorm batchNorm,
            Matrix input,
            Batch batch,
            int parts,
            boolean training) {
        this.block = block;
        this.dense = dense;
        this.norm = batchNorm == null ? null : new BatchNormPass(batchNorm, block.units(), parts);
        this.input = input;
        this.batch = batch;
        boolean inPlace = !training || (norm == null && block.activation().derivativeShowsInOutput());
        product = new Matrix(input.rows(), block.units());
        output = inPlace ? product : new Matrix(input.rows(), block.units());
        gradient = training ? new Matrix(input.rows(), block.units()) : null;
        biasGradient = new BiasGradient(block.units(), training ? parts : 0);
        this.parts = new Part[parts];
        for (int part = 0; part < parts; part++) {
            this.parts[part] = new Part(part, training);
        }
    }

    Matrix output() {
        return output;
    }

    @Nullable Matrix gradient() {
        return gradient;
    }

    /** The gradient of the dense layer's bias, once all parts have {@link #gradient}. */
    BiasGradient biasGradient() {
        return biasGradient;
    }

    @Nullable BatchNormPass norm() {
        return norm;
    }

    /** Sets this step's dropout. */
    void drop(double rate, int key) {
        dropoutRate = rate;
        dropoutKey = key;
    }

    /** product ← XW. */
    void product(int part) {
        Part mine = parts[part];
        MatrixProduct.rows(
                mine.rows(), block.units(), dense.inputs(), mine.start(), mine.input, mine.weight, mine.product);
    }

    /** The part's share of batch norm's statistics; a barrier must follow. */
    void sumStatistics(int part) {
        Part mine = parts[part];
        requireNorm().sum(part, product, mine.start(), mine.start() + mine.rows(), mine.tile);
    }

    /** output ← dropout(activation(norm(product + b))), with the batch's statistics and this step's mask. */
    void activateForTraining(int part) {
        Part mine = parts[part];
        mine.readBias();
        if (norm != null) {
            norm.useBatchStatistics(part, mine.bias);
        }
        mine.activate(dropoutRate);
    }

    /** output ← activation(norm(product + b)), with the running statistics. */
    void activateForInference(int part) {
        Part mine = parts[part];
        mine.readBias();
        if (norm != null) {
            norm.useRunningStatistics(part, mine.bias);
        }
        mine.activate(0);
    }

    /** gradient ← dL/d(activation's input), from dL/d output; with batch norm also its sums, and a barrier must follow. */
    void backwardActivation(int part) {
        parts[part].backwardActivation(requireGradient());
    }

    /** gradient ← dL/d product, from dL/d(batch norm's output). */
    void backwardNorm(int part) {
        parts[part].backwardNorm(requireGradient());
    }

    private BatchNormPass requireNorm() {
        if (norm == null) {
            throw new IllegalStateException("a block without batch norm has no statistics");
        }
        return norm;
    }

    private Matrix requireGradient() {
        if (gradient == null) {
            throw new IllegalStateException("a pass made for inference has no way back");
        }
        return gradient;
    }

    @Override
    public void close() {
        product.close();
        if (output != product) {
            output.close();
        }
        if (gradient != null) {
            gradient.close();
        }
    }

    private final class Part {
        private final int index;
        private final int units = block.units();
        private final Cursor input = HiddenPass.this.input.cursor();
        private final Cursor weight = dense.weight().value().cursor();
        private final Cursor product = HiddenPass.this.product.cursor();
        private final int tileRows = Tiles.rows(units);
        private final float[] bias = new float[units];
        private final float[] biasTile = new float[Tiles.length(units)];
        private final float[] tile = new float[Tiles.length(units)];
        private final float[] products;
        private final float[] gradients;
        private final Dropout dropout;

        Part(int index, boolean training) {
            this.index = index;
            products = new float[training ? tile.length : 0];
            gradients = new float[training ? tile.length : 0];
            dropout = new Dropout(training ? tile.length : 0);
        }

        int start() {
            return Tiles.start(batch.size(), index, parts.length);
        }

        int rows() {
            return Tiles.start(batch.size(), index + 1, parts.length) - start();
        }

        void readBias() {
            dense.bias().value().read(0, bias, units);
            Tiles.repeat(bias, biasTile);
        }

        void activate(double rate) {
            int end = start() + rows();
            for (int row = start(); row < end; row += tileRows) {
                int rows = Math.min(tileRows, end - row);
                int length = rows * units;
                HiddenPass.this.product.read(row * units, tile, length);
                preActivate(rows);
                block.activation().apply(tile, tile, length);
                if (rate > 0) {
                    dropout.apply(tile, length, row * units, dropoutKey, rate);
                }
                output.write(row * units, tile, length);
            }
        }

        /** tile ← product + b, or its batch norm. */
        private void preActivate(int rows) {
            if (norm != null) {
                norm.normalize(index, tile, rows * units);
                return;
            }
            Rows.add(tile, biasTile, rows * units);
        }

        void backwardActivation(Matrix gradient) {
            if (norm != null) {
                norm.beginBackward(index);
            } else {
                biasGradient.begin(index);
            }
            int end = start() + rows();
            for (int row = start(); row < end; row += tileRows) {
                int rows = Math.min(tileRows, end - row);
                int length = rows * units;
                gradient.read(row * units, gradients, length);
                if (dropoutRate > 0) {
                    dropout.apply(gradients, length, row * units, dropoutKey, dropoutRate);
                }
                readPreActivation(row, rows);
                block.activation().backward(tile, gradients, length);
                if (norm != null) {
                    norm.addGradients(index, gradients, products, length);
                } else {
                    biasGradient.add(index, gradients, length);
                }
                gradient.write(row * units, gradients, length);
            }
            if (norm != null) {
                norm.endBackward(index);
            } else {
                biasGradient.end(index);
            }
        }

        /** tile ← the activation's input, or its output where that shows the derivative as well. */
        private void readPreActivation(int row, int rows) {
            int length = rows * units;
            HiddenPass.this.product.read(row * units, tile, length);
            if (output != HiddenPass.this.product) {
                System.arraycopy(tile, 0, products, 0, length);
                preActivate(rows);
            }
        }

        void backwardNorm(Matrix gradient) {
            BatchNormPass norm = requireNorm();
            norm.combineGradients(index, batch.size());
            biasGradient.begin(index);
            int end = start() + rows();
            for (int row = start(); row < end; row += tileRows) {
                int rows = Math.min(tileRows, end - row);
                int length = rows * units;
                gradient.read(row * units, gradients, length);
                HiddenPass.this.product.read(row * units, products, length);
                norm.backward(index, gradients, products, length);
                biasGradient.add(index, gradients, length);
                gradient.write(row * units, gradients, length);
            }
            biasGradient.end(index);
        }
    }
}
