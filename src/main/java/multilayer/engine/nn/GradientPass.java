package multilayer.engine.nn;

import java.util.Arrays;
import multilayer.engine.nn.Matrix.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The gradients of one dense layer and its batch norm over the whole batch, and their use. Here the parts divide the
 * parameters, not the rows: each computes and updates its own range, while that is still in its cache.
 */
final class GradientPass {

    private final Dense dense;
    private final @Nullable BatchNorm batchNorm;
    private final @Nullable BatchNormPass norm;
    private final Matrix gradient; // dL/d product [capacity, out]
    private final Batch batch;
    private final ParameterUpdate update;
    private final Part[] parts;

    /**
     * Prepares one layer's.
     *
     * @param input the layer's input X [capacity, in]
     * @param gradient of the layer's product [capacity, out]
     */
    GradientPass(
            Dense dense,
            @Nullable BatchNorm batchNorm,
            @Nullable BatchNormPass norm,
            Matrix input,
            Matrix gradient,
            Batch batch,
            ParameterUpdate update,
            int parts) {
        this.dense = dense;
        this.batchNorm = batchNorm;
        this.norm = norm;
        this.gradient = gradient;
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
        parts[part].vectors();
    }

    private final class Part {
        private final int index;
        private final Cursor input;
        private final Cursor gradients = gradient.cursor();
        private final Cursor target = update.target(dense.weight()).cursor();
        private final int firstRow;
        private final int endRow;
        private final int firstUnit;
        private final int endUnit;
        private final double[] sums;
        private final float[] row;

        Part(int index, Matrix input) {
            this.index = index;
            this.input = input.cursor();
            firstRow = Tiles.start(dense.inputs(), index, parts.length);
            endRow = Tiles.start(dense.inputs(), index + 1, parts.length);
            firstUnit = Tiles.start(dense.outputs(), index, parts.length);
            endUnit = Tiles.start(dense.outputs(), index + 1, parts.length);
            sums = new double[endUnit - firstUnit];
            row = new float[endUnit - firstUnit];
        }

        void weights() {
            Parameter weight = dense.weight();
            int columns = dense.outputs();
            if (endRow > firstRow) {
                MatrixProduct.transposedRows(
                        endRow - firstRow,
                        columns,
                        batch.size(),
                        firstRow,
                        update.alpha(weight),
                        input,
                        gradients,
                        update.beta(weight),
                        target);
                update.finishWeights(weight, firstRow * columns, endRow * columns, index);
            }
        }

        void vectors() {
            if (endUnit == firstUnit) {
                return;
            }
            Arrays.fill(sums, 0);
            for (int sample = 0; sample < batch.size(); sample++) {
                gradient.read(sample * dense.outputs() + firstUnit, row, row.length);
                for (int j = 0; j < row.length; j++) {
                    sums[j] += row[j];
                }
            }
            for (int j = 0; j < row.length; j++) {
                row[j] = (float) sums[j];
            }
            dense.bias().gradient().write(firstUnit, row, row.length);
            update.updateVector(dense.bias(), firstUnit, endUnit, index);
            if (norm != null && batchNorm != null) {
                norm.writeGradients(index, firstUnit, endUnit);
                update.updateVector(batchNorm.gamma(), firstUnit, endUnit, index);
                update.updateVector(batchNorm.beta(), firstUnit, endUnit, index);
            }
        }
    }
}
