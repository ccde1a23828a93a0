package multilayer.bench.matmul;

import java.util.stream.IntStream;

/**
 * Holds a product against a plain loop in float64, which shares nothing with what is under test.
 *
 * <p>Of a product of up to 2048³ every element is held, of a larger one those of evenly spread rows, the last among them, as
 * many as take the same time: at 16,384 every 512th row. Each touches every tile of columns.
 */
final class Reference {

    private static final double MULTIPLICATIONS = Math.pow(2_048, 3);

    /** Rows of B that the inner loop reads at once: fewer would wait for the sums' memory. */
    private static final int UNROLLED = 4;

    private final Shape shape;
    private final double[] a;
    private final double[] b;

    Reference(Shape shape, Inputs inputs) {
        this.shape = shape;
        a = inputs.a();
        b = inputs.b();
    }

    /**
     * The largest {@link #maxError} of a right product. Computed in any order, with or without fused multiply-adds, each element
     * is off by at most γ_k·(|A||B|), γ_k = ku/(1 − ku), where u is half of epsilon (Higham, Accuracy and Stability of Numerical
     * Algorithms, 2nd edition, section 3.5). The reference is as far off at most, when the type is float64 as well: together
     * 2ku = k·epsilon, and one epsilon more covers the denominator. It does not hold for Strassen's method.
     */
    static double bound(ElementType type, int k) {
        return (k + 1) * type.epsilon();
    }

    /**
     * The largest |C − AB| / (|A||B|) of an element; NaN or infinite if an element is.
     *
     * @param c [m, n], row by row
     */
    double maxError(double[] c) {
        int step = rowStep(shape);
        int rows = (shape.m() + step - 1) / step;
        // By Math.max, which keeps a NaN.
        return IntStream.range(0, rows)
                .parallel()
                .mapToDouble(index -> rowError(shape.m() - 1 - index * step, c))
                .reduce(0, Math::max);
    }

    /** From one row that is held to the next. */
    static int rowStep(Shape shape) {
        return (int) Math.max(1, Math.ceil(shape.flops() / 2 / MULTIPLICATIONS));
    }

    private double rowError(int row, double[] c) {
        int n = shape.n();
        double[] sums = new double[n];
        double[] magnitudes = new double[n];
        int p = 0;
        for (; p + UNROLLED <= shape.k(); p += UNROLLED) {
            addFour(row, p, sums, magnitudes);
        }
        for (; p < shape.k(); p++) {
            addOne(row, p, sums, magnitudes);
        }
        double worst = 0;
        for (int column = 0; column < n; column++) {
            double difference = Math.abs(c[row * n + column] - sums[column]);
            worst = Math.max(worst, difference == 0 ? 0 : difference / magnitudes[column]);
        }
        return worst;
    }

    private void addFour(int row, int p, double[] sums, double[] magnitudes) {
        int n = shape.n();
        int left = row * shape.k() + p;
        double a0 = a[left];
        double a1 = a[left + 1];
        double a2 = a[left + 2];
        double a3 = a[left + 3];
        double size0 = Math.abs(a0);
        double size1 = Math.abs(a1);
        double size2 = Math.abs(a2);
        double size3 = Math.abs(a3);
        int b0 = p * n;
        int b1 = b0 + n;
        int b2 = b1 + n;
        int b3 = b2 + n;
        for (int j = 0; j < n; j++) {
            sums[j] += a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
            magnitudes[j] += size0 * Math.abs(b[b0 + j])
                    + size1 * Math.abs(b[b1 + j])
                    + size2 * Math.abs(b[b2 + j])
                    + size3 * Math.abs(b[b3 + j]);
        }
    }

    private void addOne(int row, int p, double[] sums, double[] magnitudes) {
        int n = shape.n();
        double factor = a[row * shape.k() + p];
        for (int j = 0; j < n; j++) {
            sums[j] += factor * b[p * n + j];
            magnitudes[j] += Math.abs(factor * b[p * n + j]);
        }
    }
}
