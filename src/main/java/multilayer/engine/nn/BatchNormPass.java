package multilayer.engine.nn;

import java.util.Arrays;

/**
 * Batch norm on one batch. Each part sums over its own rows; after a barrier every part combines all sums in the same
 * order, for itself, so that nobody waits for one thread and the result does not depend on how many threads there are.
 * Sums are in double precision, and a part's squared distances are taken from its own mean and joined by Chan et al.
 * 1979, equation 2.1, so that a large mean does not swallow a small variance.
 */
final class BatchNormPass {

    private final BatchNorm batchNorm;
    private final int units;
    private final Part[] parts;

    BatchNormPass(BatchNorm batchNorm, int units, int parts) {
        this.batchNorm = batchNorm;
        this.units = units;
        this.parts = new Part[parts];
        for (int part = 0; part < parts; part++) {
            this.parts[part] = new Part();
        }
    }

    /** Mean and squared distances of rows [start, end) of {@code x} [·, units], a part's own. */
    void sum(int part, Matrix x, int start, int end, float[] tile) {
        Part mine = parts[part];
        mine.rows = end - start;
        Arrays.fill(mine.mean, 0);
        Arrays.fill(mine.squares, 0);
        int tileRows = Tiles.rows(units);
        for (int row = start; row < end; row += tileRows) {
            int rows = Math.min(tileRows, end - row);
            x.read(row * units, tile, rows * units);
            mine.addTo(mine.mean, tile, rows);
        }
        for (int j = 0; j < units; j++) {
            mine.mean[j] /= Math.max(mine.rows, 1);
        }
        for (int row = start; row < end; row += tileRows) {
            int rows = Math.min(tileRows, end - row);
            x.read(row * units, tile, rows * units);
            mine.addSquares(tile, rows);
        }
    }

    /**
     * Combines what all parts summed into this part's {@code y = scale · x + shift}.
     *
     * @param bias the dense layer's; the batch's mean takes it away again, the running mean contains it
     */
    void useBatchStatistics(int part, float[] bias) {
        Part mine = parts[part];
        mine.readParameters();
        int samples = 0;
        for (Part each : parts) {
            samples += each.rows;
        }
        for (int j = 0; j < units; j++) {
            combine(mine, j, samples);
        }
        if (part == 0) {
            updateRunning(mine, bias, samples);
        }
    }

    /** Chan's formula over the parts in order: mean, then the squares about it, then what {@code normalize} needs. */
    private void combine(Part mine, int unit, int samples) {
        double mean = 0;
        for (Part each : parts) {
            mean += each.mean[unit] * each.rows;
        }
        mean /= samples;
        double squares = 0;
        for (Part each : parts) {
            double distance = each.mean[unit] - mean;
            squares += each.squares[unit] + distance * distance * each.rows;
        }
        double inverse = 1 / Math.sqrt(squares / samples + BatchNorm.EPSILON);
        mine.batchMean[unit] = (float) mean;
        mine.batchSquares[unit] = squares;
        mine.inverse[unit] = (float) inverse;
        mine.scale[unit] = (float) (mine.gamma[unit] * inverse);
        mine.shift[unit] = (float) (mine.beta[unit] - mean * mine.gamma[unit] * inverse);
    }

    private void updateRunning(Part mine, float[] bias, int samples) {
        batchNorm.mean().read(0, mine.runningMean, units);
        batchNorm.variance().read(0, mine.runningVariance, units);
        for (int j = 0; j < units; j++) {
            // A batch of one has no unbiased variance; its biased one is 0.
            double variance = mine.batchSquares[j] / Math.max(samples - 1, 1);
            mine.runningMean[j] += BatchNorm.MOMENTUM * (mine.batchMean[j] + bias[j] - mine.runningMean[j]);
            mine.runningVariance[j] += (float) (BatchNorm.MOMENTUM * (variance - mine.runningVariance[j]));
        }
        batchNorm.mean().write(0, mine.runningMean, units);
        batchNorm.variance().write(0, mine.runningVariance, units);
    }

    /** Prepares this part's {@code y = scale · x + shift} from the running statistics, the dense layer's bias included. */
    void useRunningStatistics(int part, float[] bias) {
        Part mine = parts[part];
        mine.readParameters();
        batchNorm.mean().read(0, mine.runningMean, units);
        batchNorm.variance().read(0, mine.runningVariance, units);
        for (int j = 0; j < units; j++) {
            double inverse = 1 / Math.sqrt(mine.runningVariance[j] + BatchNorm.EPSILON);
            mine.scale[j] = (float) (mine.gamma[j] * inverse);
            mine.shift[j] = (float) (mine.beta[j] + (bias[j] - mine.runningMean[j]) * mine.gamma[j] * inverse);
        }
    }

    /** x ← scale · x + shift, for rows of {@code units} floats. */
    void normalize(int part, float[] x, int rows) {
        Part mine = parts[part];
        for (int row = 0; row < rows; row++) {
            Rows.scaleAndShift(x, row * units, units, mine.scale, mine.shift);
        }
    }

    /** Forgets the sums of the backward pass. */
    void beginBackward(int part) {
        Arrays.fill(parts[part].gradientSum, 0);
        Arrays.fill(parts[part].gradientDot, 0);
    }

    /** Adds Σ dy and Σ dy·x̂ over rows of dy and of the dense layer's product x. */
    void addGradients(int part, float[] dy, float[] x, int rows) {
        Part mine = parts[part];
        mine.addTo(mine.gradientSum, dy, rows);
        for (int row = 0; row < rows; row++) {
            int offset = row * units;
            for (int j = 0; j < units; j++) {
                double normalized = (x[offset + j] - mine.batchMean[j]) * mine.inverse[j];
                mine.gradientDot[j] += dy[offset + j] * normalized;
            }
        }
    }

    /** Combines the backward sums of all parts for this part. */
    void combineGradients(int part, int samples) {
        Part mine = parts[part];
        for (int j = 0; j < units; j++) {
            double sum = 0;
            double dot = 0;
            for (Part each : parts) {
                sum += each.gradientSum[j];
                dot += each.gradientDot[j];
            }
            mine.meanGradient[j] = (float) (sum / samples);
            mine.meanDot[j] = (float) (dot / samples);
        }
    }

    /** dy ← dx = γ / √(variance + ε) · (dy − mean(dy) − x̂ · mean(dy·x̂)). Ioffe &amp; Szegedy 2015, section 3. */
    void backward(int part, float[] dy, float[] x, int rows) {
        Part mine = parts[part];
        for (int row = 0; row < rows; row++) {
            int offset = row * units;
            for (int j = 0; j < units; j++) {
                float normalized = (x[offset + j] - mine.batchMean[j]) * mine.inverse[j];
                dy[offset + j] = mine.scale[j] * (dy[offset + j] - mine.meanGradient[j] - normalized * mine.meanDot[j]);
            }
        }
    }

    /** Writes the gradients of γ and β for units [from, to), after {@link #combineGradients}. */
    void writeGradients(int part, int from, int to, int samples) {
        Part mine = parts[part];
        for (int j = from; j < to; j++) {
            mine.gammaGradient[j - from] = mine.meanDot[j] * samples;
            mine.betaGradient[j - from] = mine.meanGradient[j] * samples;
        }
        batchNorm.gamma().gradient().write(from, mine.gammaGradient, to - from);
        batchNorm.beta().gradient().write(from, mine.betaGradient, to - from);
    }

    private final class Part {
        private final double[] mean = new double[units];
        private final double[] squares = new double[units];
        private final double[] batchSquares = new double[units];
        private final double[] gradientSum = new double[units];
        private final double[] gradientDot = new double[units];
        private final float[] gamma = new float[units];
        private final float[] beta = new float[units];
        private final float[] batchMean = new float[units];
        private final float[] inverse = new float[units];
        private final float[] scale = new float[units];
        private final float[] shift = new float[units];
        private final float[] runningMean = new float[units];
        private final float[] runningVariance = new float[units];
        private final float[] meanGradient = new float[units];
        private final float[] meanDot = new float[units];
        private final float[] gammaGradient = new float[units];
        private final float[] betaGradient = new float[units];
        private int rows;

        void readParameters() {
            batchNorm.gamma().value().read(0, gamma, units);
            batchNorm.beta().value().read(0, beta, units);
        }

        void addTo(double[] sums, float[] tile, int count) {
            for (int row = 0; row < count; row++) {
                int offset = row * units;
                for (int j = 0; j < units; j++) {
                    sums[j] += tile[offset + j];
                }
            }
        }

        void addSquares(float[] tile, int count) {
            for (int row = 0; row < count; row++) {
                int offset = row * units;
                for (int j = 0; j < units; j++) {
                    double distance = tile[offset + j] - mean[j];
                    squares[j] += distance * distance;
                }
            }
        }
    }
}
