package multilayer.engine.blas;

import org.bytedeco.javacpp.FloatPointer;
import org.slf4j.LoggerFactory;

/**
 * A library that multiplies matrices in single precision. A call uses the calling thread alone, because the callers, parts of
 * a batch, already use all cores; several threads may call at once.
 */
public interface Sgemm {

    /** A short name, for example {@code oneDNN}. */
    String name();

    /**
     * {@code C ← alpha·op(A)·op(B) + beta·C}, matrices in row-major order; op(A) [m, k], op(B) [k, n], C [m, n]. The pointers
     * stand at the first elements. With {@code beta} 0, C need not hold numbers.
     *
     * @param transposeA whether op transposes A, which is [k, m] then
     * @param transposeB whether op transposes B, which is [n, k] then
     * @param aStride floats from one row of A to the next; likewise {@code bStride}, {@code cStride}
     */
    void multiply(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            float alpha,
            FloatPointer a,
            int aStride,
            FloatPointer b,
            int bStride,
            float beta,
            FloatPointer c,
            int cStride);

    /** The library that this program uses, loaded at the first call: oneDNN where it comes with the program and loads, otherwise OpenBLAS. */
    static Sgemm fastest() {
        return Fastest.INSTANCE;
    }

    /** Loads once, whoever asks first. */
    final class Fastest {
        private static final Sgemm INSTANCE = load();

        private Fastest() {}

        private static Sgemm load() {
            try {
                return new OneDnn();
            } catch (LinkageError e) {
                LoggerFactory.getLogger(Sgemm.class).debug("oneDNN does not load here; OpenBLAS multiplies", e);
                return new OpenBlas();
            }
        }
    }
}
