package multilayer.engine.blas;

import static org.bytedeco.dnnl.global.dnnl.dnnl_sgemm;
import static org.bytedeco.dnnl.global.dnnl.dnnl_success;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Intel's oneDNN, which writes its kernels for the processor it finds. On processors with AVX-512 it is up to twice as fast as
 * OpenBLAS, on those with AVX2 about a tenth.
 *
 * <p>It shares the work of a call among OpenMP's threads, whose number OpenMP keeps for each calling thread; ND4J, which runs
 * on the same OpenMP, has the door to it.
 */
public final class OneDnn implements Sgemm {

    private static final byte AS_IT_IS = 'N';
    private static final byte TRANSPOSED = 'T';

    private final NativeOps openMp;
    private final ThreadLocal<Boolean> alone;

    /** @throws LinkageError if its native library does not load here */
    public OneDnn() {
        Loader.load(dnnl.class);
        Nd4j.factory(); // loads ND4J, which its native operations need
        openMp = NativeOpsHolder.getInstance().getDeviceNativeOps();
        alone = ThreadLocal.withInitial(this::useThisThreadAlone);
    }

    private boolean useThisThreadAlone() {
        openMp.setOmpNumThreads(1);
        return true;
    }

    @Override
    public String name() {
        return "oneDNN";
    }

    @Override
    public void multiply(
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
            int cStride) {
        if (!alone.get()) {
            throw new IllegalStateException("a thread that multiplies must do so alone");
        }
        int status = dnnl_sgemm(
                transposeA ? TRANSPOSED : AS_IT_IS,
                transposeB ? TRANSPOSED : AS_IT_IS,
                m,
                n,
                k,
                alpha,
                a,
                aStride,
                b,
                bStride,
                beta,
                c,
                cStride);
        if (status != dnnl_success) {
            throw new IllegalStateException(
                    "oneDNN cannot multiply [%d, %d] by [%d, %d]: status %d".formatted(m, k, k, n, status));
        }
    }
}
