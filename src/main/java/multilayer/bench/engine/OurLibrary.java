package multilayer.bench.engine;

import multilayer.engine.blas.Kernels;
import multilayer.engine.blas.OneDnn;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.openblas.global.openblas;

/** What the engine multiplies matrices with. */
public final class OurLibrary {

    private OurLibrary() {}

    /** For example {@code oneDNN 3.11.0 (AVX-512)} or {@code OpenBLAS 0.3.31}. */
    public static String version() {
        return Kernels.fastest() instanceof OneDnn ? oneDnn() : openBlas();
    }

    /** The BLAS that ND4J's own operations use, whatever the engine does. */
    public static String openBlas() {
        return openblas.OPENBLAS_VERSION.strip();
    }

    private static String oneDnn() {
        return "oneDNN %d.%d.%d (%s)"
                .formatted(
                        dnnl.DNNL_VERSION_MAJOR,
                        dnnl.DNNL_VERSION_MINOR,
                        dnnl.DNNL_VERSION_PATCH,
                        instructions(dnnl.dnnl_get_effective_cpu_isa()));
    }

    /** The widest vectors of an instruction set; each set of oneDNN's contains the bits of those before it. */
    private static String instructions(int isa) {
        if (contains(isa, dnnl.dnnl_cpu_isa_avx512_core)) {
            return "AVX-512";
        }
        return contains(isa, dnnl.dnnl_cpu_isa_avx2) ? "AVX2" : "no AVX2";
    }

    private static boolean contains(int isa, int other) {
        return (isa & other) == other;
    }
}
