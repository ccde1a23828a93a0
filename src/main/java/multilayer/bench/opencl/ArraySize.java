package multilayer.bench.opencl;

import org.lwjgl.opencl.CL10;

/** How large the arrays of a memory benchmark must be, so that no cache holds them, and may be. */
final class ArraySize {

    private static final long MEGABYTE = 1L << 20;

    /** STREAM's rule. */
    private static final int CACHES = 4;

    /** A CPU's driver tells its last cache. */
    private static final long SMALLEST_ON_CPU = 64 * MEGABYTE;

    /** Some drivers of GPUs tell the first cache's size only, and last caches of 128 MB exist. */
    private static final long SMALLEST_ON_GPU = CACHES * 128 * MEGABYTE;

    /** Three arrays then leave more than half of the memory to others. */
    private static final int SHARE_OF_MEMORY = 8;

    private ArraySize() {}

    /** Of each array in bytes, a multiple of {@code step}. */
    static long bytes(OpenClDevice device, long step) {
        long cache = DeviceInfo.longInteger(device.id(), CL10.CL_DEVICE_GLOBAL_MEM_CACHE_SIZE);
        long memory = DeviceInfo.longInteger(device.id(), CL10.CL_DEVICE_GLOBAL_MEM_SIZE);
        long allocation = DeviceInfo.longInteger(device.id(), CL10.CL_DEVICE_MAX_MEM_ALLOC_SIZE);
        return bytes(device.isGpu(), cache, memory, allocation, step);
    }

    static long bytes(boolean gpu, long cache, long memory, long allocation, long step) {
        long wanted = Math.max(CACHES * cache, gpu ? SMALLEST_ON_GPU : SMALLEST_ON_CPU);
        long possible = Math.min(allocation, memory / SHARE_OF_MEMORY);
        return Math.min((wanted + step - 1) / step * step, possible / step * step);
    }
}
