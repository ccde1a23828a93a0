package multilayer.engine.nn;

import java.util.Arrays;

/**
 * Batch norm on one batch. Each part sums over its own rows; after a barrier every part combines all sums in the same
 * order, for itself, so that nobody waits for one thread and the result does not depend on how many threads there are.
 * A part's squared distances are taken from its own mean and joined by Chan et al. 1979, equation 2.1, so that a large mean
 * does not swallow a small variance.
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
        mine.sums.clear();
        int tileRows = Tiles.rows(units);
        for (int row = start; row < end; row += tileRows) {
            int length = Math.min(tileRows, end - row) * units;
            x.read(row * units, tile, length);
            mine.sums.add(tile, length);
        }
        mine.takeCenter();
        mine.squares.clear();
        for (int row = start; row < end; row += tileRows) {
            int length = Math.min(tileRows, end - row) * units;
            x.read(row * units, tile, length);
            Rows.squareDistance(tile, mine.centers, mine.terms, length);
            mine.squares.add(mine.terms, length);
        }
        mine.squares.sums();
    }

    /**
     * Combines what all parts summed into this part's {@code y = scale · x + shift}.
     *
     * @param bias the dense layer's; the batch's mean takes it away again, the running mean contains it
     */
    void useBatchStatistics(int part, float[] bias) {
        Part mine = parts[part];
        int samples = combine(mine);
        mine.readParameters();
        for (int j = 0; j < units; j++) {
            mine.inverses[j] = 1 / Math.sqrt(mine.batchSquares[j] / samples + BatchNorm.EPSILON);
        }
        for (int j = 0; j < units; j++) {
            double factor = mine.gamma[j] * mine.inverses[j];
            mine.batchMean[j] = (float) mine.means[j];
            mine.inverse[j] = (float) mine.inverses[j];
            mine.scale[j] = (float) factor;
            mine.shift[j] = (float) (mine.beta[j] - mine.means[j] * factor);
        }
        mine.repeatScaleAndShift();
        if (part == 0) {
            updateRunning(mine, bias, samples);
        }
    }

    /** Chan's formula over the parts in order: the mean, then the squares about it. Returns the number of samples. */
    private int combine(Part mine) {
        int samples = 0;
        Arrays.fill(mine.means, 0);
        for (Part each : parts) {
            samples += each.rows;
            double[] sums = each.sums.sums();
            for (int j = 0; j < units; j++) {
                mine.means[j] += sums[j];
            }
        }
        for (int j = 0; j < units; j++) {
            mine.means[j] /= samples;
        }
        Arrays.fill(mine.batchSquares, 0);
        for (Part each : parts) {
            each.addSquaresAbout(mine.means, mine.batchSquares);
        }
        return samples;
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
        mine.repeatScaleAndShift();
    }

    /** x ← scale · x + shift, for whole rows, {@code length} elements in all. */
    void normalize(int part, float[] x, int length) {
        Rows.scaleAndShift(x, parts[part].scales, parts[part].shifts, length);
    }

    /** Forgets the sums of the backward pass. */
    void beginBackward(int part) {
        Part mine = parts[part];
        mine.gradientSums.clear();
        mine.gradientDots.clear();
        Tiles.repeat(mine.batchMean, mine.centers);
        Tiles.repeat(mine.inverse, mine.factors);
    }

    /** Adds Σ dy and Σ dy·x̂ over whole rows of dy and of the dense layer's product x, {@code length} elements in all. */
    void addGradients(int part, float[] dy, float[] x, int length) {
        Part mine = parts[part];
        mine.gradientSums.add(dy, length);
        Rows.timesNormalized(dy, x, mine.centers, mine.factors, mine.terms, length);
        mine.gradientDots.add(mine.terms, length);
    }

    /** Ends a part's sums of the backward pass; then a barrier must follow. */
    void endBackward(int part) {
        parts[part].gradientSums.sums();
        parts[part].gradientDots.sums();
    }

    /**
     * Combines the backward sums of all parts for this part: dx = γ / √(variance + ε) · (dy − mean(dy) − x̂ · mean(dy·x̂)), from
     * Ioffe &amp; Szegedy 2015, section 3, becomes {@code scale · dy − (x − mean) · factor − shift}.
     */
    void combineGradients(int part, int samples) {
        Part mine = parts[part];
        Arrays.fill(mine.gradientSum, 0);
        Arrays.fill(mine.gradientDot, 0);
        for (Part each : parts) {
            double[] sums = each.gradientSums.sums();
            double[] dots = each.gradientDots.sums();
            for (int j = 0; j < units; j++) {
                mine.gradientSum[j] += sums[j];
                mine.gradientDot[j] += dots[j];
            }
        }
        for (int j = 0; j < units; j++) {
            mine.shift[j] = (float) (mine.scale[j] * mine.gradientSum[j] / samples);
            mine.factor[j] = (float) (mine.scale[j] * mine.inverses[j] * mine.gradientDot[j] / samples);
        }
        Tiles.repeat(mine.shift, mine.shifts);
        Tiles.repeat(mine.factor, mine.factors);
    }

    /** dy ← dx, for whole rows of dy and of the dense layer's product x, {@code length} elements in all. */
    void backward(int part, float[] dy, float[] x, int length) {
        Part mine = parts[part];
        float[] scales = mine.scales;
        float[] shifts = mine.shifts;
        float[] centers = mine.centers;
        float[] factors = mine.factors;
        for (int i = 0; i < length; i++) {
            dy[i] = scales[i] * dy[i] - (x[i] - centers[i]) * factors[i] - shifts[i];
        }
    }

    /** Writes the gradients of γ and β for units [from, to), after {@link #combineGradients}. */
    void writeGradients(int part, int from, int to) {
        Part mine = parts[part];
        for (int j = from; j < to; j++) {
            mine.gammaGradient[j - from] = (float) mine.gradientDot[j];
            mine.betaGradient[j - from] = (float) mine.gradientSum[j];
        }
        batchNorm.gamma().gradient().write(from, mine.gammaGradient, to - from);
        batchNorm.beta().gradient().write(from, mine.betaGradient, to - from);
    }

    /** A part's sums and factors; those whose names are plural repeat a row in every row of a tile. */
    private final class Part {
        private final ColumnSums sums = new ColumnSums(units);
        private final ColumnSums squares = new ColumnSums(units);
        private final ColumnSums gradientSums = new ColumnSums(units);
        private final ColumnSums gradientDots = new ColumnSums(units);
        private final double[] means = new double[units];
        private final double[] inverses = new double[units];
        private final double[] batchSquares = new double[units];
        private final double[] gradientSum = new double[units];
        private final double[] gradientDot = new double[units];
        private final float[] gamma = new float[units];
        private final float[] beta = new float[units];

        /** The mean of the part's own rows, as a float: what its squares are taken from. */
        private final float[] center = new float[units];

        private final float[] batchMean = new float[units];
        private final float[] inverse = new float[units];
        private final float[] scale = new float[units];
        private final float[] shift = new float[units];
        private final float[] factor = new float[units];
        private final float[] runningMean = new float[units];
        private final float[] runningVariance = new float[units];
        private final float[] gammaGradient = new float[units];
        private final float[] betaGradient = new float[units];
        private final float[] centers = new float[Tiles.length(units)];
        private final float[] scales = new float[Tiles.length(units)];
        private final float[] shifts = new float[Tiles.length(units)];
        private final float[] factors = new float[Tiles.length(units)];
        private final float[] terms = new float[Tiles.length(units)];
        private int rows;

        void readParameters() {
            batchNorm.gamma().value().read(0, gamma, units);
            batchNorm.beta().value().read(0, beta, units);
        }

        void repeatScaleAndShift() {
            Tiles.repeat(scale, scales);
            Tiles.repeat(shift, shifts);
        }

        void takeCenter() {
            double[] total = sums.sums();
            for (int j = 0; j < units; j++) {
                center[j] = (float) (total[j] / Math.max(rows, 1));
            }
            Tiles.repeat(center, centers);
        }

        /** target += Σ(x − mean)² over the part's rows, from its Σ(x − center)² and Σ(x − center). */
        void addSquaresAbout(double[] mean, double[] target) {
            double[] about = squares.sums();
            double[] total = sums.sums();
            for (int j = 0; j < units; j++) {
                double distance = center[j] - mean[j];
                double offset = total[j] - (double) center[j] * rows;
                target[j] += about[j] + distance * (2 * offset + distance * rows);
            }
        }
    }
}
