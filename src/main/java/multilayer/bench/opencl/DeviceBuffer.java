package multilayer.bench.opencl;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.lwjgl.opencl.CL10;
import org.lwjgl.system.MemoryStack;

/** Memory of a device. */
final class DeviceBuffer implements AutoCloseable {

    private final long queue;
    private final long handle;

    DeviceBuffer(long context, long queue, long bytes) {
        this.queue = queue;
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.mallocInt(1);
            this.handle = CL10.clCreateBuffer(context, CL10.CL_MEM_READ_WRITE, bytes, code);
            OpenClException.check("clCreateBuffer of %d bytes".formatted(bytes), code.get(0));
        }
    }

    long handle() {
        return handle;
    }

    /** Queues that {@code source} is sent to {@code offsetBytes}; it must stay as it is until that is done. */
    void send(long offsetBytes, FloatBuffer source) {
        OpenClException.check(
                "clEnqueueWriteBuffer",
                CL10.clEnqueueWriteBuffer(queue, handle, false, offsetBytes, source, null, null));
    }

    /** Fills {@code target} with what is at {@code offsetBytes} when all that was queued is done, and waits for it. */
    void fetch(long offsetBytes, FloatBuffer target) {
        OpenClException.check(
                "clEnqueueReadBuffer", CL10.clEnqueueReadBuffer(queue, handle, true, offsetBytes, target, null, null));
    }

    @Override
    public void close() {
        OpenClException.check("clReleaseMemObject", CL10.clReleaseMemObject(handle));
    }
}
