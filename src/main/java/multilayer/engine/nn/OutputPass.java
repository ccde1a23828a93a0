package multilayer.engine.nn;

import multilayer.engine.nn.Matrix.Cursor;

/** The output layer on one batch: logits, loss and accuracy, and the gradient of the mean loss. */
final class OutputPass implements AutoCloseable {

    private final Dense dense;
    private final Matrix input; // [capacity, in]
    private final Batch batch;
    private final Matrix logits; // [capacity, classes]; after the loss of a training step their gradient
    private final BiasGradient biasGradient;
    private final Part[] parts;
    private double labelSmoothing;

    OutputPass(Dense dense, Matrix input, Batch batch, int parts) {
        this.dense = dense;
        this.input = input;
        this.batch = batch;
        logits = new Matrix(input.rows(), dense.outputs());
        biasGradient = new BiasGradient(dense.outputs(), parts);
        this.parts = new Part[parts];
        for (int part = 0; part < parts; part++) {
            this.parts[part] = new Part(part);
        }
    }

    /** The gradient of the mean loss, with smoothed labels, with respect to the logits, after {@link #lossAndGradient}. */
    Matrix gradient() {
        return logits;
    }

    /** The gradient of the bias, after {@link #lossAndGradient} of all parts. */
    BiasGradient biasGradient() {
        return biasGradient;
    }

    /** Smooths the labels that gradients are taken at, from the next step on; ε in [0, 1). */
    void smoothLabels(double smoothing) {
        labelSmoothing = smoothing;
    }

    /** logits ← XW, still without bias. */
    void product(int part) {
        Part mine = parts[part];
        MatrixProduct.rows(
                mine.rows(), dense.outputs(), dense.inputs(), mine.start(), mine.input, mine.weight, mine.logits);
    }

    /** Adds the bias and measures; the logits keep their bias. */
    void loss(int part) {
        parts[part].measure(false);
    }

    /** Adds the bias, measures, and replaces the logits by the gradient of the mean loss with smoothed labels. */
    void lossAndGradient(int part) {
        parts[part].measure(true);
    }

    /** Copies the logits of one sample of the batch, with their bias, after {@link #loss} of all parts. */
    void logits(int row, float[] target) {
        logits.read(row * dense.outputs(), target, dense.outputs());
    }

    /** Sum of the batch's losses, added up in the order of the parts. */
    double lossSum() {
        double sum = 0;
        for (Part part : parts) {
            sum += part.lossSum;
        }
        return sum;
    }

    /** Samples of the batch whose largest logit is their class. */
    int correct() {
        int sum = 0;
        for (Part part : parts) {
            sum += part.correct;
        }
        return sum;
    }

    @Override
    public void close() {
        logits.close();
    }

    private final class Part {
        private final int index;
        private final Cursor input = OutputPass.this.input.cursor();
        private final Cursor weight = dense.weight().value().cursor();
        private final Cursor logits = OutputPass.this.logits.cursor();
        private final int tileRows = Tiles.rows(dense.outputs());
        private final float[] tile = new float[Tiles.length(dense.outputs())];
        private final float[] bias = new float[dense.outputs()];
        private double lossSum;
        private int correct;

        Part(int index) {
            this.index = index;
        }

        int start() {
            return Tiles.start(batch.size(), index, parts.length);
        }

        int rows() {
            return Tiles.start(batch.size(), index + 1, parts.length) - start();
        }

        void measure(boolean withGradient) {
            int classes = dense.outputs();
            dense.bias().value().read(0, bias, classes);
            lossSum = 0;
            correct = 0;
            if (withGradient) {
                biasGradient.begin(index);
            }
            int end = start() + rows();
            for (int row = start(); row < end; row += tileRows) {
                int count = Math.min(tileRows, end - row);
                OutputPass.this.logits.read(row * classes, tile, count * classes);
                for (int i = 0; i < count; i++) {
                    measure(i * classes, batch.label(row + i), withGradient);
                }
                if (withGradient) {
                    biasGradient.add(index, tile, count * classes);
                }
                OutputPass.this.logits.write(row * classes, tile, count * classes);
            }
            if (withGradient) {
                biasGradient.end(index);
            }
        }

        private void measure(int offset, int label, boolean withGradient) {
            int classes = dense.outputs();
            for (int j = 0; j < classes; j++) {
                tile[offset + j] += bias[j];
            }
            int best = SoftmaxCrossEntropy.argmax(tile, offset, classes);
            if (best == label) {
                correct++;
            }
            lossSum += withGradient
                    ? SoftmaxCrossEntropy.lossAndGradient(
                            tile, offset, classes, best, label, labelSmoothing, 1.0 / batch.size())
                    : SoftmaxCrossEntropy.loss(tile, offset, classes, best, label);
        }
    }
}
