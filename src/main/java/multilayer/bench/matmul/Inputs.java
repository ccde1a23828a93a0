package multilayer.bench.matmul;

import java.util.SplittableRandom;

/**
 * The matrices that are multiplied: for one shape the same in every setup.
 *
 * @param a [m, k], row by row
 * @param b [k, n], row by row
 */
record Inputs(double[] a, double[] b) {

    private static final long SEED = 1;

    /** Numbers of so many bits after the point, and their sign, are exact in float32 too, so that no type begins with an error. */
    private static final int FRACTION_BITS = 24;

    /** Draws them, uniform in [−1, 1). */
    static Inputs draw(Shape shape) {
        SplittableRandom random = new SplittableRandom(SEED);
        return new Inputs(draw(random, shape.m() * shape.k()), draw(random, shape.k() * shape.n()));
    }

    private static double[] draw(SplittableRandom random, int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = Math.scalb((double) (random.nextInt() >> (Integer.SIZE - 1 - FRACTION_BITS)), -FRACTION_BITS);
        }
        return values;
    }
}
