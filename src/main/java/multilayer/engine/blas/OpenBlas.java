package multilayer.engine.blas;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.factory.Nd4j;

/** The BLAS that ND4J loads. It has one number of threads for the whole program, which this sets to one for each caller. */
public final class OpenBlas implements Kernels {

    public OpenBlas() {
        Nd4j.factory().blas().setMaxThreads(1);
    }

    @Override
    public String name() {
        return "OpenBLAS";
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
        cblas_sgemm(
                CblasRowMajor,
                transposeA ? CblasTrans : CblasNoTrans,
                transposeB ? CblasTrans : CblasNoTrans,
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
    }

    @Override
    public ByteScaler byteScaler(int count, float factor) {
        return new LoopScaler(count, factor);
    }
}
