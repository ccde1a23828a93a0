package multilayer.engine.blas;

import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu;
import static org.bytedeco.dnnl.global.dnnl.dnnl_engine_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_f32;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_memory_desc_create_with_strides;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_create;
import static org.bytedeco.dnnl.global.dnnl.dnnl_stream_in_order;
import static org.bytedeco.dnnl.global.dnnl.dnnl_success;

import org.bytedeco.dnnl.dnnl_engine;
import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_stream;

/** What all of oneDNN's primitives are made with. */
final class DnnlEngine {

    static final dnnl_engine CPU = new dnnl_engine();

    static {
        check(dnnl_engine_create(CPU, dnnl_cpu, 0));
    }

    private DnnlEngine() {}

    static dnnl_stream stream() {
        dnnl_stream stream = new dnnl_stream();
        check(dnnl_stream_create(stream, CPU, dnnl_stream_in_order));
        return stream;
    }

    static dnnl_memory_desc vector(int length, int type) {
        dnnl_memory_desc description = new dnnl_memory_desc();
        check(dnnl_memory_desc_create_with_strides(description, 1, new long[] {length}, type, new long[] {1}));
        return description;
    }

    static dnnl_memory_desc matrix(int rows, int columns, int rowStride, int columnStride) {
        dnnl_memory_desc description = new dnnl_memory_desc();
        check(dnnl_memory_desc_create_with_strides(
                description, 2, new long[] {rows, columns}, dnnl_f32, new long[] {rowStride, columnStride}));
        return description;
    }

    /** A place for an argument, without memory of its own. */
    static dnnl_memory memory(dnnl_memory_desc description) {
        dnnl_memory memory = new dnnl_memory();
        check(dnnl_memory_create(memory, description, CPU, null));
        return memory;
    }

    static void check(int status) {
        if (status != dnnl_success) {
            throw new IllegalStateException("oneDNN cannot compute: status " + status);
        }
    }
}
