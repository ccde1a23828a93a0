package multilayer.bench.matmul;

import java.util.SplittableRandom;

/**
 * The matrices that are multiplied: for one shape the same in every setup, but for rounding to the element type.
 *
 * @param a [m, k], row by row
 * @param b [k, n], row by row
 */
record Inputs(double[] a, double[] b) {

    private static final long SEED = 1;

    /** Draws them, uniform in [−1, 1), and rounds them, so that a product begins without an error. */
    static Inputs draw(Shape shape, ElementType type) {
        SplittableRandom random = new SplittableRandom(SEED);
        return new Inputs(draw(random, shape.m() * shape.k(), type), draw(random, shape.k() * shape.n(), type));
    }

    private static double[] draw(SplittableRandom random, int length, ElementType type) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            double value = 2 * random.nextDouble() - 1;
            values[i] = type == ElementType.FLOAT32 ? (float) value : value;
        }
        return values;
    }
}
