package multilayer.bench.memory.bus;

import com.sun.jna.Library;
import com.sun.jna.ptr.IntByReference;

/** Five functions of NVIDIA's driver, which is there without any development kit. Each returns 0 for success. */
interface CudaLibrary extends Library {

    int cuInit(int flags);

    int cuDeviceGetCount(IntByReference count);

    int cuDeviceGet(IntByReference device, int ordinal);

    int cuDeviceGetName(byte[] name, int length, int device);

    int cuDeviceGetAttribute(IntByReference value, int attribute, int device);
}
