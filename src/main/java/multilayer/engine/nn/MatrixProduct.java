package multilayer.engine.nn;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import multilayer.engine.nn.Matrix.Cursor;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The one place that multiplies matrices: the BLAS that ND4J loads, called on the arrays' own memory, one BLAS thread for
 * each caller because the parts of a batch already use all cores. All sizes are those of the product {@code C [m, n]},
 * {@code k} is what is summed over.
 */
final class MatrixProduct {

    static {
        Nd4j.factory().blas().setMaxThreads(1);
    }

    private MatrixProduct() {}

    /** Loads the native library, when it is called for the first time, and leaves the cores to the callers. */
    static void initialize() {
        // The work is done as this class is initialized: once, whoever comes first.
    }

    /** C ← A·B for rows [row, row + m) of A [·, k] and C [·, n]; B is [k, n]. */
    static void rows(int m, int n, int k, int row, Cursor a, Cursor b, Cursor c) {
        multiply(CblasNoTrans, CblasNoTrans, m, n, k, 1, a, row, 0, b, 0, c, row);
    }

    /** C ← A·Bᵀ for rows [row, row + m) of A [·, k] and C [·, n]; B is [n, k]. */
    static void rowsTransposed(int m, int n, int k, int row, Cursor a, Cursor b, Cursor c) {
        multiply(CblasNoTrans, CblasTrans, m, n, k, 1, a, row, 0, b, 0, c, row);
    }

    /** C ← alpha·Aᵀ·B + beta·C for rows [row, row + m) of C [·, n], which are columns of A [k, ·]; B is [k, n]. */
    static void transposedRows(int m, int n, int k, int row, float alpha, Cursor a, Cursor b, float beta, Cursor c) {
        multiply(CblasTrans, CblasNoTrans, m, n, k, alpha, a, 0, row, b, beta, c, row);
    }

    /** C ← alpha·op(A)·op(B) + beta·C, where A begins at (aRow, aColumn), B at its first element and C at row cRow. */
    private static void multiply(
            int transposeA,
            int transposeB,
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
        cblas_sgemm(
                CblasRowMajor,
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
