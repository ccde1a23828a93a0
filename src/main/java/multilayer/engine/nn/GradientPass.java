package multilayer.engine.nn;

import multilayer.engine.nn.Matrix.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The gradients of one dense layer and its batch norm over the whole batch, and their use. Here the parts divide the
 * parameters, not the rows: each computes and updates its own range, while that is still in its cache. Where the norm of all
 * gradients decides how they are used, computing and using are two phases instead.
 */
final class GradientPass {

    /**
     * Floats of a gradient that are computed before they are used, where using them is a sweep of its own: 256 KiB, a part of a
     * core's second cache.
     */
    private static final int BLOCK = 1 << 16;

    private final Dense dense;
    private final @Nullable BatchNormPass norm;
    private final Parameter[] vectors; // the bias, and with batch norm γ and β
    private final Matrix gradient; // dL/d product [capacity, out]
    private final BiasGradient biasGradient;
    private final Batch batch;
    private final ParameterUpdate update;
    private final Part[] parts;

    /**
     * Prepares one layer's.
     *
     * @param input the layer's input X [capacity, in]
     * @param gradient of the layer's product [capacity, out]
     * @param biasGradient its sums
     */
    GradientPass(
            Dense dense,
            @Nullable BatchNorm batchNorm,
            @Nullable BatchNormPass norm,
            Matrix input,
            Matrix gradient,
            BiasGradient biasGradient,
            Batch batch,
            ParameterUpdate update,
            int parts) {
        this.dense = dense;
        this.norm = norm;
        this.vectors = batchNorm == null
                ? new Parameter[] {dense.bias()}
                : new Parameter[] {dense.bias(), batchNorm.gamma(), batchNorm.beta()};
        this.gradient = gradient;
        this.biasGradient = biasGradient;
        this.batch = batch;
        this.update = update;
        this.parts = new Part[parts];
        for (int part = 0; part < parts; part++) {
            this.parts[part] = new Part(part, input);
        }
    }

    /** Computes and uses the part's share of dW = Xᵀ dY, db = Σ dY, dγ and dβ. */
    void run(int part) {
        parts[part].weights();
        parts[part].vectorGradients();
        parts[part].updateVectors(1);
    }

    /** Computes the part's share alone, each gradient into its own array, and tells {@code clip} of it. */
    void compute(int part, GradientClip clip) {
        parts[part].weightGradient(clip);
        parts[part].vectorGradients();
        parts[part].addVectors(clip);
    }

    /** Uses the part's share that was computed, times {@code scale}. */
    void update(int part, float scale) {
        parts[part].updateWeights(scale);
        parts[part].updateVectors(scale);
    }

    private final class Part {
        private final int index;
        private final Cursor input;
        private final Cursor gradients = gradient.cursor();
        private final Cursor target = update.target(dense.weight()).cursor();
        private final Cursor weightGradient = dense.weight().gradient().cursor();
        private final int blockRows;
        private final int firstRow;
        private final int endRow;
        private final int firstUnit;
        private final int endUnit;
        private final float[] row;

        Part(int index, Matrix input) {
            this.index = index;
            this.input = input.cursor();
            firstRow = Tiles.start(dense.inputs(), index, parts.length);
            endRow = Tiles.start(dense.inputs(), index + 1, parts.length);
            boolean sweepFollows =
                    update.target(dense.weight()) == dense.weight().gradient();
            blockRows = sweepFollows ? Math.max(1, BLOCK / dense.outputs()) : Math.max(1, endRow - firstRow);
            firstUnit = Tiles.start(dense.outputs(), index, parts.length);
            endUnit = Tiles.start(dense.outputs(), index + 1, parts.length);
            row = new float[endUnit - firstUnit];
        }

        void weights() {
            Parameter weight = dense.weight();
            float alpha = update.alpha(weight);
            float beta = update.beta(weight);
            for (int row = firstRow; row < endRow; row += blockRows) {
                int end = Math.min(row + blockRows, endRow);
                product(row, end, alpha, beta, target);
                update.finishWeights(weight, row * dense.outputs(), end * dense.outputs(), index);
            }
        }

        void weightGradient(GradientClip clip) {
            if (endRow > firstRow) {
                product(firstRow, endRow, 1, 0, weightGradient);
                clip.add(index, dense.weight().gradient(), firstWeight(), endWeight());
            }
        }

        void updateWeights(float scale) {
            if (endRow > firstRow) {
                update.update(dense.weight(), firstWeight(), endWeight(), scale, index);
            }
        }

        private void product(int row, int end, float alpha, float beta, Cursor result) {
            MatrixProduct.transposedRows(
                    end - row, dense.outputs(), batch.size(), row, alpha, input, gradients, beta, result);
        }

        private int firstWeight() {
            return firstRow * dense.outputs();
        }

        private int endWeight() {
            return endRow * dense.outputs();
        }

        void vectorGradients() {
            if (endUnit == firstUnit) {
                return;
            }
            biasGradient.read(firstUnit, row);
            dense.bias().gradient().write(firstUnit, row, row.length);
            if (norm != null) {
                norm.writeGradients(index, firstUnit, endUnit);
            }
        }

        void addVectors(GradientClip clip) {
            for (Parameter vector : vectors) {
                clip.add(index, vector.gradient(), firstUnit, endUnit);
            }
        }

        void updateVectors(float scale) {
            for (Parameter vector : vectors) {
                update.update(vector, firstUnit, endUnit, scale, index);
            }
        }
    }
}
