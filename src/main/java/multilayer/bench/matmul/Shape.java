package multilayer.bench.matmul;

/**
 * A product C = AB; A [m, k], B [k, n], C [m, n].
 *
 * @param m rows of A and C, from 1 to {@value #LARGEST}
 * @param k columns of A, rows of B, in the same range
 * @param n columns of B and C, in the same range
 */
public record Shape(int m, int k, int n) {

    /** The largest dimension: three such matrices of float64 take 6 GB. */
    public static final int LARGEST = 16_384;

    public Shape {
        for (int each : new int[] {m, k, n}) {
            if (each < 1 || each > LARGEST) {
                throw new IllegalArgumentException(
                        "a matrix dimension must be from 1 to %d: %d".formatted(LARGEST, each));
            }
        }
    }

    /** A product of square matrices. */
    public static Shape square(int size) {
        return new Shape(size, size, size);
    }

    public boolean isSquare() {
        return m == k && k == n;
    }

    /** Floating-point operations: a multiplication and an addition for each of m·k·n. */
    public double flops() {
        return 2.0 * m * k * n;
    }

    /** {@code 1024} or {@code 256x784x256}. */
    @Override
    public String toString() {
        return isSquare() ? String.valueOf(n) : m + "x" + k + "x" + n;
    }
}
