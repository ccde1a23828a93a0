package multilayer.engine.nn;

import multilayer.engine.nn.Matrix.Cursor;
import multilayer.engine.parallel.Phase;

/** dX = dY Wᵀ for the rows of a part; dY [capacity, out], W [in, out], dX [capacity, in]. */
final class BackwardProduct implements Phase {

    private final Dense dense;
    private final Batch batch;
    private final Cursor[] outputGradients;
    private final Cursor[] weights;
    private final Cursor[] inputGradients;

    BackwardProduct(Dense dense, Matrix outputGradient, Matrix inputGradient, Batch batch, int parts) {
        this.dense = dense;
        this.batch = batch;
        outputGradients = cursors(outputGradient, parts);
        weights = cursors(dense.weight().value(), parts);
        inputGradients = cursors(inputGradient, parts);
    }

    private static Cursor[] cursors(Matrix matrix, int parts) {
        Cursor[] cursors = new Cursor[parts];
        for (int part = 0; part < parts; part++) {
            cursors[part] = matrix.cursor();
        }
        return cursors;
    }

    @Override
    public void run(int part) {
        int start = Tiles.start(batch.size(), part, weights.length);
        int end = Tiles.start(batch.size(), part + 1, weights.length);
        MatrixProduct.rowsTransposed(
                end - start,
                dense.inputs(),
                dense.outputs(),
                start,
                outputGradients[part],
                weights[part],
                inputGradients[part]);
    }
}
