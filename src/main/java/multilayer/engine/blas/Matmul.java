package multilayer.engine.blas;

import static multilayer.engine.blas.DnnlEngine.check;
import static multilayer.engine.blas.DnnlEngine.matrix;
import static multilayer.engine.blas.DnnlEngine.memory;
import static org.bytedeco.dnnl.global.dnnl.*;

import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_post_ops;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_primitive_attr;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.javacpp.FloatPointer;

/**
 * One oneDNN primitive, {@code C ← alpha·op(A)·op(B) + beta·C}: alpha is read at each run, all else is fixed. For one thread.
 */
final class Matmul implements AutoCloseable {

    private final boolean transposeA;
    private final boolean transposeB;
    private final int m;
    private final int n;
    private final int k;
    private final int aStride;
    private final int bStride;
    private final float beta;
    private final int cStride;

    private final dnnl_stream stream = DnnlEngine.stream();
    private final dnnl_primitive primitive = new dnnl_primitive();
    private final FloatPointer alpha = new FloatPointer(1);
    private final dnnl_memory aMemory;
    private final dnnl_memory bMemory;
    private final dnnl_memory cMemory;
    private final dnnl_memory alphaMemory;
    private final Address address = new Address();
    private final dnnl_exec_arg_t arguments = new dnnl_exec_arg_t(4);

    Matmul(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            int aStride,
            int bStride,
            float beta,
            int cStride) {
        this.transposeA = transposeA;
        this.transposeB = transposeB;
        this.m = m;
        this.n = n;
        this.k = k;
        this.aStride = aStride;
        this.bStride = bStride;
        this.beta = beta;
        this.cStride = cStride;
        dnnl_memory_desc a = matrix(m, k, transposeA ? 1 : aStride, transposeA ? aStride : 1);
        dnnl_memory_desc b = matrix(k, n, transposeB ? 1 : bStride, transposeB ? bStride : 1);
        dnnl_memory_desc c = matrix(m, n, cStride, 1);
        dnnl_memory_desc scalar = matrix(1, 1, 1, 1);
        create(a, b, c, scalar);
        aMemory = memory(a);
        bMemory = memory(b);
        cMemory = memory(c);
        alphaMemory = memory(scalar);
        check(dnnl_memory_set_data_handle(alphaMemory, alpha));
        argument(0, DNNL_ARG_SRC, aMemory);
        argument(1, DNNL_ARG_WEIGHTS, bMemory);
        argument(2, DNNL_ARG_DST, cMemory);
        argument(3, DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE | DNNL_ARG_SRC_1, alphaMemory);
        arguments.position(0);
        for (dnnl_memory_desc each : new dnnl_memory_desc[] {a, b, c, scalar}) {
            check(dnnl_memory_desc_destroy(each));
        }
    }

    /** The product, times alpha, plus beta times what was there. */
    private void create(dnnl_memory_desc a, dnnl_memory_desc b, dnnl_memory_desc c, dnnl_memory_desc scalar) {
        dnnl_post_ops after = new dnnl_post_ops();
        dnnl_primitive_attr attributes = new dnnl_primitive_attr();
        dnnl_primitive_desc description = new dnnl_primitive_desc();
        check(dnnl_post_ops_create(after));
        check(dnnl_post_ops_append_binary(after, dnnl_binary_mul, scalar));
        if (beta != 0) {
            check(dnnl_post_ops_append_sum(after, beta, 0, dnnl_f32));
        }
        check(dnnl_primitive_attr_create(attributes));
        check(dnnl_primitive_attr_set_post_ops(attributes, after));
        check(dnnl_matmul_primitive_desc_create(description, DnnlEngine.CPU, a, b, null, c, attributes));
        check(dnnl_primitive_create(primitive, description));
        check(dnnl_primitive_desc_destroy(description));
        check(dnnl_primitive_attr_destroy(attributes));
        check(dnnl_post_ops_destroy(after));
    }

    private void argument(int index, int kind, dnnl_memory memory) {
        arguments.position(index).arg(kind).memory(memory);
    }

    boolean is(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            int aStride,
            int bStride,
            float beta,
            int cStride) {
        return this.m == m
                && this.n == n
                && this.k == k
                && this.transposeA == transposeA
                && this.transposeB == transposeB
                && this.aStride == aStride
                && this.bStride == bStride
                && this.cStride == cStride
                && Float.floatToIntBits(this.beta) == Float.floatToIntBits(beta);
    }

    /** Multiplies the matrices that begin where the pointers stand. */
    void run(float alpha, FloatPointer a, FloatPointer b, FloatPointer c) {
        this.alpha.put(alpha);
        check(dnnl_memory_set_data_handle(aMemory, address.of(a)));
        check(dnnl_memory_set_data_handle(bMemory, address.of(b)));
        check(dnnl_memory_set_data_handle(cMemory, address.of(c)));
        check(dnnl_primitive_execute(primitive, stream, 4, arguments));
    }

    @Override
    public void close() {
        check(dnnl_primitive_destroy(primitive));
        for (dnnl_memory memory : new dnnl_memory[] {aMemory, bMemory, cMemory, alphaMemory}) {
            check(dnnl_memory_destroy(memory));
        }
        check(dnnl_stream_destroy(stream));
        alpha.close();
        arguments.close();
    }
}
