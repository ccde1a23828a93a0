package multilayer.engine.blas;

/**
 * One thread's primitives; the oldest goes when there are too many. Looking one up makes no object, and a training step uses a
 * dozen at most.
 */
final class MatmulCache {

    private static final int CAPACITY = 256;

    private final Matmul[] entries = new Matmul[CAPACITY];
    private int size;
    private int oldest;

    /** The primitive for these sizes, made if this thread has none. */
    Matmul find(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            int aStride,
            int bStride,
            float beta,
            int cStride) {
        for (int index = 0; index < size; index++) {
            Matmul entry = entries[index];
            if (entry.is(transposeA, transposeB, m, n, k, aStride, bStride, beta, cStride)) {
                return entry;
            }
        }
        return add(new Matmul(transposeA, transposeB, m, n, k, aStride, bStride, beta, cStride));
    }

    private Matmul add(Matmul made) {
        if (size < CAPACITY) {
            entries[size++] = made;
            return made;
        }
        entries[oldest].close();
        entries[oldest] = made;
        oldest = (oldest + 1) % CAPACITY;
        return made;
    }
}
