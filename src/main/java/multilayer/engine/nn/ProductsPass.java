package multilayer.engine.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import multilayer.engine.parallel.WorkerPool;

/**
 * The matrix products of a {@link TrainingPass} and nothing else: the same sizes, the same kinds of arrays, cut into the same
 * parts, with one barrier before the gradients. No training step can take less time, so this is what one is measured against.
 *
 * <p>Gradients enter the weights with a factor so small that all numbers stay what they are, step after step.
 */
public final class ProductsPass implements AutoCloseable {

    private static final float ALPHA = 1e-6f;

    private final WorkerPool pool;
    private final WorkerPool.Plan plan;
    private final List<Matrix> arrays = new ArrayList<>();
    private int size;

    /**
     * Sets everything aside. Samples are random numbers in [0, 1).
     *
     * @param network whose weights are multiplied
     * @param capacity the largest batch
     * @param update which array a gradient is accumulated into, and what becomes of what that held
     */
    public ProductsPass(Network network, int capacity, ParameterUpdate update, WorkerPool pool) {
        this.pool = pool;
        int layers = network.spec().hidden().size() + 1;
        List<Layer> passes = new ArrayList<>();
        Matrix input = array(capacity, network.spec().inputs());
        fill(input);
        Matrix inputGradient = input; // the first layer needs none
        for (int layer = 0; layer < layers; layer++) {
            int units = network.dense(layer).outputs();
            Matrix output = array(capacity, units);
            // As in a training pass, the gradient of the logits takes the logits' place.
            Matrix outputGradient = layer == layers - 1 ? output : array(capacity, units);
            passes.add(new Layer(network.dense(layer), update, input, output, outputGradient, inputGradient));
            input = output;
            inputGradient = outputGradient;
        }
        plan = pool.plan(phases(passes).phases());
    }

    private static PhaseList phases(List<Layer> layers) {
        PhaseList phases = new PhaseList();
        layers.forEach(layer -> phases.then(layer::forward));
        for (int index = layers.size() - 1; index > 0; index--) {
            phases.then(layers.get(index)::backward);
        }
        phases.barrier();
        for (int index = layers.size() - 1; index >= 0; index--) {
            phases.then(layers.get(index)::gradient);
        }
        return phases;
    }

    private Matrix array(int rows, int columns) {
        Matrix array = new Matrix(rows, columns);
        arrays.add(array);
        return array;
    }

    private static void fill(Matrix matrix) {
        Random random = new Random(1);
        float[] values = new float[matrix.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        matrix.set(values);
    }

    /** Computes the products of one step on a batch of {@code size}. */
    public void step(int size) {
        this.size = size;
        pool.run(plan);
    }

    @Override
    public void close() {
        arrays.forEach(Matrix::close);
    }

    /** The products of one dense layer. */
    private final class Layer {
        private final Dense dense;
        private final float beta;
        private final Matrix.Cursor[] input; // [capacity, in]
        private final Matrix.Cursor[] weight; // [in, out]
        private final Matrix.Cursor[] output; // [capacity, out]
        private final Matrix.Cursor[] outputGradient; // [capacity, out]
        private final Matrix.Cursor[] inputGradient; // [capacity, in]
        private final Matrix.Cursor[] target; // [in, out]

        Layer(
                Dense dense,
                ParameterUpdate update,
                Matrix input,
                Matrix output,
                Matrix outputGradient,
                Matrix inputGradient) {
            this.dense = dense;
            this.beta = update.beta(dense.weight());
            this.input = cursors(input);
            this.weight = cursors(dense.weight().value());
            this.output = cursors(output);
            this.outputGradient = cursors(outputGradient);
            this.inputGradient = cursors(inputGradient);
            this.target = cursors(update.target(dense.weight()));
        }

        private Matrix.Cursor[] cursors(Matrix matrix) {
            Matrix.Cursor[] cursors = new Matrix.Cursor[pool.parts()];
            for (int part = 0; part < cursors.length; part++) {
                cursors[part] = matrix.cursor();
            }
            return cursors;
        }

        private int firstRow(int part) {
            return Tiles.start(size, part, pool.parts());
        }

        private int rows(int part) {
            return firstRow(part + 1) - firstRow(part);
        }

        /** Y ← XW for the rows of a part. */
        void forward(int part) {
            MatrixProduct.rows(
                    rows(part),
                    dense.outputs(),
                    dense.inputs(),
                    firstRow(part),
                    input[part],
                    weight[part],
                    output[part]);
        }

        /** dX ← dY Wᵀ for the rows of a part. */
        void backward(int part) {
            MatrixProduct.rowsTransposed(
                    rows(part),
                    dense.inputs(),
                    dense.outputs(),
                    firstRow(part),
                    outputGradient[part],
                    weight[part],
                    inputGradient[part]);
        }

        /** dW ← Xᵀ dY for the rows of W that are a part's. */
        void gradient(int part) {
            int first = Tiles.start(dense.inputs(), part, pool.parts());
            int end = Tiles.start(dense.inputs(), part + 1, pool.parts());
            if (end > first) {
                MatrixProduct.transposedRows(
                        end - first,
                        dense.outputs(),
                        size,
                        first,
                        ALPHA,
                        input[part],
                        outputGradient[part],
                        beta,
                        target[part]);
            }
        }
    }
}
