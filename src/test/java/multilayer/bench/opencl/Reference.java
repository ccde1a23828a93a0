package multilayer.bench.opencl;

import java.util.Arrays;
import java.util.SplittableRandom;
import multilayer.bench.matmul.Shape;

/** A product in float64 of float32 numbers. */
record Reference(Shape shape, double[] a, double[] b, double[] c) {

    /** C = AB of random numbers in [-1, 1). */
    static Reference of(Shape shape) {
        SplittableRandom random = new SplittableRandom(shape.m() * 31L + shape.n());
        double[] a = random(random, shape.m() * shape.k());
        double[] b = random(random, shape.k() * shape.n());
        double[] c = new double[shape.m() * shape.n()];
        for (int i = 0; i < shape.m(); i++) {
            for (int depth = 0; depth < shape.k(); depth++) {
                double factor = a[i * shape.k() + depth];
                for (int j = 0; j < shape.n(); j++) {
                    c[i * shape.n() + j] += factor * b[depth * shape.n() + j];
                }
            }
        }
        return new Reference(shape, a, b, c);
    }

    private static double[] random(SplittableRandom random, int elements) {
        double[] values = new double[elements];
        Arrays.setAll(values, i -> (float) (2 * random.nextDouble() - 1));
        return values;
    }

    /** Whether each element is within k rounding errors of k products of at most 1; NaN is not. */
    boolean agreesWith(double[] computed) {
        double tolerance = shape.k() * 0x1p-23;
        for (int i = 0; i < c.length; i++) {
            if (!(Math.abs(computed[i] - c[i]) <= tolerance)) {
                return false;
            }
        }
        return computed.length == c.length;
    }
}
