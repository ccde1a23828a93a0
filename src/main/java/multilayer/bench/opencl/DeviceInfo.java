package multilayer.bench.opencl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opencl.CL10;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** What platforms, devices and builds tell about themselves. All of it throws {@link OpenClException} if they do not. */
final class DeviceInfo {

    private DeviceInfo() {}

    static String platformText(long platform, int parameter) {
        return text("clGetPlatformInfo", (value, size) -> CL10.clGetPlatformInfo(platform, parameter, value, size));
    }

    static String text(long device, int parameter) {
        return text("clGetDeviceInfo", (value, size) -> CL10.clGetDeviceInfo(device, parameter, value, size));
    }

    static String buildLog(long program, long device) {
        return text(
                "clGetProgramBuildInfo",
                (value, size) -> CL10.clGetProgramBuildInfo(program, device, CL10.CL_PROGRAM_BUILD_LOG, value, size));
    }

    /** A value of type {@code cl_uint} or {@code cl_bool}. */
    static int integer(long device, int parameter) {
        return number(device, parameter, Integer.BYTES).getInt(0);
    }

    /** A value of type {@code cl_ulong} or {@code cl_bitfield}. */
    static long longInteger(long device, int parameter) {
        return number(device, parameter, Long.BYTES).getLong(0);
    }

    /** A value of type {@code size_t}. */
    static long size(long device, int parameter) {
        return sizes(device, parameter, 1)[0];
    }

    /** {@code count} values of type {@code size_t}. */
    static long[] sizes(long device, int parameter, int count) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer values = stack.mallocPointer(count);
            OpenClException.check("clGetDeviceInfo", CL10.clGetDeviceInfo(device, parameter, values, null));
            long[] sizes = new long[count];
            values.get(sizes);
            return sizes;
        }
    }

    private static ByteBuffer number(long device, int parameter, int bytes) {
        ByteBuffer value = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        OpenClException.check("clGetDeviceInfo", CL10.clGetDeviceInfo(device, parameter, value, null));
        return value;
    }

    private static String text(String call, Query query) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer size = stack.mallocPointer(1);
            OpenClException.check(call, query.ask(null, size));
            // A build log may be longer than the stack.
            ByteBuffer value = MemoryUtil.memAlloc(Math.toIntExact(size.get(0)));
            try {
                OpenClException.check(call, query.ask(value, null));
                return StandardCharsets.UTF_8
                        .decode(value)
                        .toString()
                        .replace("\0", "")
                        .strip();
            } finally {
                MemoryUtil.memFree(value);
            }
        }
    }

    private interface Query {
        int ask(@Nullable ByteBuffer value, @Nullable PointerBuffer size);
    }
}
