package multilayer.engine.blas;

import org.bytedeco.javacpp.FloatPointer;
import org.slf4j.LoggerFactory;

/**
 * A library that computes in native code what the Java compiler cannot make fast: products of matrices in single precision,
 * and bytes as floats. A call uses the calling thread alone, because the callers, parts of a batch, already use all cores;
 * several threads may call at once.
 */
public interface Kernels {

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

    /** A way to make floats of {@code count} unsigned bytes at a time: {@code float ← byte · factor}, rounded once. */
    ByteScaler byteScaler(int count, float factor);

    /** The library that this program uses, loaded at the first call: oneDNN where it comes with the program and loads, otherwise OpenBLAS. */
    static Kernels fastest() {
        return Fastest.INSTANCE;
    }

    /** Loads once, whoever asks first. */
    final class Fastest {
        private static final Kernels INSTANCE = load();

        private Fastest() {}

        private static Kernels load() {
            try {
                return new OneDnn();
            } catch (LinkageError e) {
                LoggerFactory.getLogger(Kernels.class).debug("oneDNN does not load here; OpenBLAS multiplies", e);
                return new OpenBlas();
            }
        }
    }
}
