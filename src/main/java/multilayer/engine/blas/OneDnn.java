package multilayer.engine.blas;

import java.io.IOException;
import multilayer.engine.natives.NativeLibraries;
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
 * <p>Its {@code matmul} primitive is used, not its {@code dnnl_sgemm}: the kernels of the latter (3.11) put other things into the
 * stack pointer, and a signal that arrives meanwhile, such as those of Java's flight recorder, writes over the heap.
 *
 * <p>Primitives are made for fixed sizes and factors, which training repeats at every step; each thread keeps its own. A call
 * shares its work among OpenMP's threads, whose number OpenMP keeps for each calling thread; ND4J, which runs on the same
 * OpenMP, has the door to it.
 */
public final class OneDnn implements Kernels {

    private final NativeOps openMp;
    private final ThreadLocal<MatmulCache> caches;

    /** @throws LinkageError if its native library does not load here */
    public OneDnn() {
        deliver();
        Loader.load(dnnl.class);
        Nd4j.factory(); // loads ND4J, which its native operations need
        openMp = NativeOpsHolder.getInstance().getDeviceNativeOps();
        caches = ThreadLocal.withInitial(this::cacheForThisThread);
    }

    private static void deliver() {
        try {
            NativeLibraries.deliverAll();
        } catch (IOException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private MatmulCache cacheForThisThread() {
        openMp.setOmpNumThreads(1);
        return new MatmulCache();
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
        caches.get()
                .find(transposeA, transposeB, m, n, k, aStride, bStride, beta, cStride)
                .run(alpha, a, b, c);
    }

    @Override
    public ByteScaler byteScaler(int count, float factor) {
        return new DnnlScaler(count, factor, caches::get);
    }
}
