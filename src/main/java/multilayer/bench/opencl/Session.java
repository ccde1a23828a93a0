package multilayer.bench.opencl;

import java.nio.IntBuffer;
import org.lwjgl.opencl.CL10;
import org.lwjgl.system.MemoryStack;

/** A device at work: a context with one queue, which does what it is given in that order. Used by one thread. */
final class Session implements AutoCloseable {

    private final OpenClDevice device;
    private final long context;
    private final long queue;
    private final ResourceStack resources = new ResourceStack();

    /** @throws OpenClException if the driver fails */
    Session(OpenClDevice device) {
        this.device = device;
        this.context = createContext(device);
        resources.add(() -> OpenClException.check("clReleaseContext", CL10.clReleaseContext(context)));
        try {
            this.queue = createQueue();
        } catch (OpenClException e) {
            resources.close();
            throw e;
        }
        resources.add(() -> OpenClException.check("clReleaseCommandQueue", CL10.clReleaseCommandQueue(queue)));
    }

    private static long createContext(OpenClDevice device) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.mallocInt(1);
            long context = CL10.clCreateContext(
                    stack.pointers(CL10.CL_CONTEXT_PLATFORM, device.platform(), 0), device.id(), null, 0, code);
            OpenClException.check("clCreateContext", code.get(0));
            return context;
        }
    }

    private long createQueue() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.mallocInt(1);
            long created = CL10.clCreateCommandQueue(context, device.id(), 0, code);
            OpenClException.check("clCreateCommandQueue", code.get(0));
            return created;
        }
    }

    OpenClDevice device() {
        return device;
    }

    long queue() {
        return queue;
    }

    /**
     * Builds a program; the caller closes it, before this.
     *
     * @param source in OpenCL C 1.1
     * @param options for the compiler
     */
    Program build(String source, String options) {
        return new Program(context, device.id(), source, options);
    }

    /** Memory of the device; the caller closes it, before this. */
    DeviceBuffer allocate(long bytes) {
        return new DeviceBuffer(context, queue, bytes);
    }

    /** Waits until all is done that the queue was given. */
    void finish() {
        OpenClException.check("clFinish", CL10.clFinish(queue));
    }

    @Override
    public void close() {
        resources.close();
    }
}
