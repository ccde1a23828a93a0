package multilayer.bench.opencl;

import org.lwjgl.PointerBuffer;
import org.lwjgl.opencl.CL10;
import org.lwjgl.system.MemoryStack;

/** A function that a device runs, with its arguments. */
final class Kernel implements AutoCloseable {

    private static final String SET = "clSetKernelArg";

    private final long handle;
    private final long device;

    Kernel(long handle, long device) {
        this.handle = handle;
        this.device = device;
    }

    Kernel set(int index, DeviceBuffer value) {
        OpenClException.check(SET, CL10.clSetKernelArg1p(handle, index, value.handle()));
        return this;
    }

    Kernel set(int index, int value) {
        OpenClException.check(SET, CL10.clSetKernelArg1i(handle, index, value));
        return this;
    }

    Kernel set(int index, float value) {
        OpenClException.check(SET, CL10.clSetKernelArg1f(handle, index, value));
        return this;
    }

    /** The most work-items of a group that it can have on its device, with the registers that it takes. */
    long largestGroup() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer size = stack.mallocPointer(1);
            OpenClException.check(
                    "clGetKernelWorkGroupInfo",
                    CL10.clGetKernelWorkGroupInfo(handle, device, CL10.CL_KERNEL_WORK_GROUP_SIZE, size, null));
            return size.get(0);
        }
    }

    /** Queues it once, by groups of {@code items} in a line. */
    void enqueue(Session session, int items, long groupsAcross, long groupsDown) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer global = stack.pointers(groupsAcross * items, groupsDown);
            PointerBuffer local = stack.pointers(items, 1);
            OpenClException.check(
                    "clEnqueueNDRangeKernel",
                    CL10.clEnqueueNDRangeKernel(session.queue(), handle, 2, null, global, local, null, null));
        }
    }

    @Override
    public void close() {
        OpenClException.check("clReleaseKernel", CL10.clReleaseKernel(handle));
    }
}
