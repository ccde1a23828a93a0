package multilayer.engine.nn;

import multilayer.engine.blas.Kernels;
import multilayer.engine.nn.Matrix.Cursor;

/**
 * The one place that multiplies matrices, on the arrays' own memory. All sizes are those of the product {@code C [m, n]},
 * {@code k} is what is summed over.
 */
final class MatrixProduct {

    private static final Kernels KERNELS = Kernels.fastest();

    private MatrixProduct() {}

    /** Loads the native library, when it is called for the first time. */
    static void initialize() {
        // The work is done as this class is initialized: once, whoever comes first.
    }

    /** C ← A·B for rows [row, row + m) of A [·, k] and C [·, n]; B is [k, n]. */
    static void rows(int m, int n, int k, int row, Cursor a, Cursor b, Cursor c) {
        multiply(false, false, m, n, k, 1, a, row, 0, b, 0, c, row);
    }

    /** C ← A·Bᵀ for rows [row, row + m) of A [·, k] and C [·, n]; B is [n, k]. */
    static void rowsTransposed(int m, int n, int k, int row, Cursor a, Cursor b, Cursor c) {
        multiply(false, true, m, n, k, 1, a, row, 0, b, 0, c, row);
    }

    /** C ← alpha·Aᵀ·B + beta·C for rows [row, row + m) of C [·, n], which are columns of A [k, ·]; B is [k, n]. */
    static void transposedRows(int m, int n, int k, int row, float alpha, Cursor a, Cursor b, float beta, Cursor c) {
        multiply(true, false, m, n, k, alpha, a, 0, row, b, beta, c, row);
    }

    /** C ← alpha·op(A)·op(B) + beta·C, where A begins at (aRow, aColumn), B at its first element and C at row cRow. */
    private static void multiply(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            float alpha,
            Cursor a,
            int aRow,
            int aColumn,
            Cursor b,
            float beta,
            Cursor c,
            int cRow) {
        KERNELS.multiply(
                transposeA,
                transposeB,
                m,
                n,
                k,
                alpha,
                a.at(aRow, aColumn),
                a.stride(),
                b.at(0, 0),
                b.stride(),
                beta,
                c.at(cRow, 0),
                c.stride());
    }
}
