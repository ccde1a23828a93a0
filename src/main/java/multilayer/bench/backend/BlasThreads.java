package multilayer.bench.backend;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;

/** The threads of the OpenBLAS that ND4J loads, which its own operations and direct calls share. */
final class BlasThreads {

    private BlasThreads() {}

    /**
     * Has OpenBLAS compute with {@code threads} from now on. The environment of the process should say so too: when OpenBLAS was
     * loaded with fewer, it makes the others at its next call.
     *
     * @throws IllegalStateException if OpenBLAS was built for fewer
     */
    static void set(int threads) {
        Nd4j.factory().blas().setMaxThreads(threads);
        int given = openblas.blas_get_num_threads();
        if (given != threads) {
            throw new IllegalStateException("OpenBLAS computes with %d threads, not %d".formatted(given, threads));
        }
    }
}
