package multilayer.engine.blas;

import static multilayer.engine.blas.DnnlEngine.check;
import static multilayer.engine.blas.DnnlEngine.memory;
import static org.bytedeco.dnnl.global.dnnl.*;

import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_memory_desc;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.dnnl_primitive_attr;
import org.bytedeco.dnnl.dnnl_primitive_desc;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;

/** A oneDNN reorder from bytes to floats. */
final class DnnlScaler implements ByteScaler {

    private final Runnable prepareThread;
    private final dnnl_stream stream = DnnlEngine.stream();
    private final dnnl_primitive primitive = new dnnl_primitive();
    private final FloatPointer factor;
    private final dnnl_memory byteMemory;
    private final dnnl_memory floatMemory;
    private final dnnl_memory factorMemory;
    private final Address address = new Address();
    private final dnnl_exec_arg_t arguments = new dnnl_exec_arg_t(3);

    /** @param prepareThread makes oneDNN use the calling thread alone; called before each run, and before planning it */
    DnnlScaler(int count, float factor, Runnable prepareThread) {
        this.prepareThread = prepareThread;
        this.factor = new FloatPointer(1).put(factor);
        prepareThread.run();
        dnnl_memory_desc bytes = DnnlEngine.vector(count, dnnl_u8);
        dnnl_memory_desc floats = DnnlEngine.vector(count, dnnl_f32);
        dnnl_memory_desc scalar = DnnlEngine.vector(1, dnnl_f32);
        create(bytes, floats);
        byteMemory = memory(bytes);
        floatMemory = memory(floats);
        factorMemory = memory(scalar);
        check(dnnl_memory_set_data_handle(factorMemory, this.factor));
        arguments.position(0).arg(DNNL_ARG_FROM).memory(byteMemory);
        arguments.position(1).arg(DNNL_ARG_TO).memory(floatMemory);
        arguments.position(2).arg(DNNL_ARG_ATTR_SCALES | DNNL_ARG_FROM).memory(factorMemory);
        arguments.position(0);
        for (dnnl_memory_desc each : new dnnl_memory_desc[] {bytes, floats, scalar}) {
            check(dnnl_memory_desc_destroy(each));
        }
    }

    private void create(dnnl_memory_desc bytes, dnnl_memory_desc floats) {
        dnnl_primitive_attr attributes = new dnnl_primitive_attr();
        dnnl_primitive_desc description = new dnnl_primitive_desc();
        check(dnnl_primitive_attr_create(attributes));
        check(dnnl_primitive_attr_set_scales_mask(attributes, DNNL_ARG_FROM, 0));
        check(dnnl_reorder_primitive_desc_create(
                description, bytes, DnnlEngine.CPU, floats, DnnlEngine.CPU, attributes));
        check(dnnl_primitive_create(primitive, description));
        check(dnnl_primitive_desc_destroy(description));
        check(dnnl_primitive_attr_destroy(attributes));
    }

    @Override
    public void run(BytePointer bytes, FloatPointer floats) {
        prepareThread.run();
        check(dnnl_memory_set_data_handle(byteMemory, address.of(bytes)));
        check(dnnl_memory_set_data_handle(floatMemory, address.of(floats)));
        check(dnnl_primitive_execute(primitive, stream, 3, arguments));
    }

    @Override
    public void close() {
        check(dnnl_primitive_destroy(primitive));
        for (dnnl_memory memory : new dnnl_memory[] {byteMemory, floatMemory, factorMemory}) {
            check(dnnl_memory_destroy(memory));
        }
        check(dnnl_stream_destroy(stream));
        factor.close();
        arguments.close();
    }
}
