package multilayer.bench.opencl;

import java.nio.IntBuffer;
import java.util.List;
import org.lwjgl.opencl.CL10;
import org.lwjgl.system.MemoryStack;

/** Kernels built for one device. */
final class Program implements AutoCloseable {

    private final long device;
    private final long handle;

    /** @throws OpenClException if it does not build, with the compiler's first complaint */
    Program(long context, long device, String source, String options) {
        this.device = device;
        this.handle = create(context, source);
        int code = CL10.clBuildProgram(handle, device, options, null, 0);
        if (code != CL10.CL_SUCCESS) {
            try (this) {
                throw new OpenClException("clBuildProgram", code, firstError(DeviceInfo.buildLog(handle, device)));
            }
        }
    }

    private static long create(long context, String source) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.mallocInt(1);
            long program = CL10.clCreateProgramWithSource(context, source, code);
            OpenClException.check("clCreateProgramWithSource", code.get(0));
            return program;
        }
    }

    /** Of what may be hundreds of lines, with warnings first. */
    private static String firstError(String log) {
        List<String> lines = log.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("error"))
                .findFirst()
                .orElse(lines.isEmpty() ? "" : lines.get(0))
                .strip();
    }

    /** The kernel {@code name}, with arguments of its own; the caller closes it. */
    Kernel kernel(String name) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer code = stack.mallocInt(1);
            long kernel = CL10.clCreateKernel(handle, name, code);
            OpenClException.check("clCreateKernel", code.get(0));
            return new Kernel(kernel, device);
        }
    }

    @Override
    public void close() {
        OpenClException.check("clReleaseProgram", CL10.clReleaseProgram(handle));
    }
}
