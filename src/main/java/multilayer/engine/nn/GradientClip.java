package multilayer.engine.nn;

/**
 * Clipping by the norm of all gradients together: when it is above {@code maximumNorm}, every gradient is scaled down so that
 * it is not. Pascanu et al. 2013, Algorithm 1, with the 10⁻⁶ beside the norm that PyTorch's {@code clip_grad_norm_} has. Each part
 * sums over its own range; after a barrier every part adds the sums of all parts in the same order, so that the result does
 * not depend on how many threads there are.
 */
final class GradientClip {

    private static final double EPSILON = 1e-6;

    /** Floats of a gradient that are squared at a time. */
    private static final int CHUNK = 1_024;

    private final double maximumNorm;
    private final double[] squares;
    private final float[][] chunks;

    /** @param maximumNorm above 0 */
    GradientClip(double maximumNorm, int parts) {
        this.maximumNorm = maximumNorm;
        squares = new double[parts];
        chunks = new float[parts][CHUNK];
    }

    /** Forgets the part's sum of the last step. */
    void begin(int part) {
        squares[part] = 0;
    }

    /** Adds the squares of a range of {@code gradient}, in double precision. */
    void add(int part, Matrix gradient, int from, int to) {
        float[] chunk = chunks[part];
        double sum = 0;
        for (int start = from; start < to; start += CHUNK) {
            int length = Math.min(CHUNK, to - start);
            gradient.read(start, chunk, length);
            sum += sumOfSquares(chunk, length);
        }
        squares[part] += sum;
    }

    /** Four sums side by side, because each addition waits for the one before it. */
    private static double sumOfSquares(float[] values, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            first += (double) values[i] * values[i];
            second += (double) values[i + 1] * values[i + 1];
            third += (double) values[i + 2] * values[i + 2];
            fourth += (double) values[i + 3] * values[i + 3];
        }
        for (; i < length; i++) {
            first += (double) values[i] * values[i];
        }
        return first + second + (third + fourth);
    }

    /** The factor on all gradients of this step, in (0, 1]; not a number when a gradient is none. */
    float scale() {
        double total = 0;
        for (double each : squares) {
            total += each;
        }
        return (float) Math.min(1, maximumNorm / (Math.sqrt(total) + EPSILON));
    }
}
