package multilayer.bench.opencl;

import java.util.EnumMap;
import java.util.Map;
import multilayer.bench.device.Device;
import multilayer.bench.device.UnavailableException;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.MemoryBackend;
import multilayer.bench.memory.MemoryOperation;
import org.lwjgl.opencl.CL10;

/**
 * Moves data in the memory of any device with an OpenCL driver, one float4 a work-item. Whatever the driver refuses is an
 * {@link OpenClException}.
 */
public final class OpenClMemory implements MemoryBackend {

    private static final Map<MemoryOperation, String> KERNELS = Map.of(
            MemoryOperation.READ, "read_all",
            MemoryOperation.WRITE, "write_all",
            MemoryOperation.COPY, "copy_all",
            MemoryOperation.TRIAD, "triad");

    private static final int FLOATS_PER_ITEM = 4;
    private static final int MOST_ITEMS = 256;

    private final Session session;
    private final int items;
    private final long arrayBytes;
    private final ResourceStack resources = new ResourceStack();
    private final MemoryArrays arrays;
    private final Map<MemoryOperation, Kernel> kernels = new EnumMap<>(MemoryOperation.class);

    /**
     * Allocates the arrays on a device and fills them.
     *
     * @param deviceIndex which one of those that {@link OpenClDevices#list} tells, from 0
     * @param allowStandIn whether CPUs count too
     * @throws UnavailableException if there is no device, or its driver fails
     * @throws IllegalArgumentException if there are not so many devices
     */
    public static MemoryBackend open(int deviceIndex, boolean allowStandIn) throws UnavailableException {
        OpenClDevice device = OpenClDevices.at(deviceIndex, allowStandIn);
        return BrokenDriver.guard(() -> {
            int items = items(device);
            return new OpenClMemory(
                    device, KernelSource.read(KernelSource.MEMORY), items, ArraySize.bytes(device, bytes(items)));
        });
    }

    /**
     * Does so with any kernels and arrays.
     *
     * @param items of a work-group, a power of 2
     * @param arrayBytes a multiple of {@code items} float4s
     */
    OpenClMemory(OpenClDevice device, String source, int items, long arrayBytes) {
        this.items = items;
        this.arrayBytes = arrayBytes;
        session = new Session(device);
        resources.add(session::close);
        try {
            Program program = session.build(source, "-DITEMS=" + items);
            resources.add(program::close);
            arrays = new MemoryArrays(session, arrayBytes / Float.BYTES, items * FLOATS_PER_ITEM);
            resources.add(arrays::close);
            KERNELS.forEach((operation, name) -> add(operation, program.kernel(name)));
        } catch (OpenClException e) {
            resources.close();
            throw e;
        }
    }

    private void add(MemoryOperation operation, Kernel kernel) {
        resources.add(kernel::close);
        arrays.passTo(kernel, operation);
        kernels.put(operation, kernel);
    }

    private static int items(OpenClDevice device) {
        int dimensions = DeviceInfo.integer(device.id(), CL10.CL_DEVICE_MAX_WORK_ITEM_DIMENSIONS);
        long most = Math.min(
                DeviceInfo.size(device.id(), CL10.CL_DEVICE_MAX_WORK_GROUP_SIZE),
                DeviceInfo.sizes(device.id(), CL10.CL_DEVICE_MAX_WORK_ITEM_SIZES, dimensions)[0]);
        return (int) Math.min(MOST_ITEMS, Long.highestOneBit(most));
    }

    private static long bytes(int items) {
        return (long) items * FLOATS_PER_ITEM * Float.BYTES;
    }

    @Override
    public Device device() {
        return session.device().device();
    }

    @Override
    public Bus bus() {
        return AmdChannels.bus(session.device());
    }

    @Override
    public int threads() {
        return 0;
    }

    @Override
    public long arrayBytes() {
        return arrayBytes;
    }

    @Override
    public void run(MemoryOperation operation) {
        Kernel kernel = kernels.get(operation);
        if (kernel == null) {
            throw new IllegalArgumentException("there is no kernel for " + operation.id());
        }
        kernel.enqueue(session, items, arrayBytes / bytes(items), 1);
        session.finish();
    }

    @Override
    public boolean isRight(MemoryOperation operation) {
        return arrays.areRightAfter(operation);
    }

    @Override
    public void close() {
        resources.close();
    }
}
