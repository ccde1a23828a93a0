package multilayer.bench.memory.bus;

import java.util.List;
import multilayer.bench.device.Device;
import multilayer.bench.memory.Bus;

/** The buses between GPUs and their memory, as far as a driver tells without OpenCL. */
public final class GpuBus {

    private GpuBus() {}

    /** Those of all NVIDIA GPUs; none without NVIDIA's driver. */
    public static List<Bus> all() {
        return NvidiaDriver.buses(library(System.getProperty("os.name")));
    }

    /** What is known of the bus of {@code gpu}. */
    public static Bus of(Device gpu) {
        return gpu.standIn() ? Bus.unknown(gpu) : of(gpu, all());
    }

    /** NVIDIA calls a GPU by one name in all its drivers, and GPUs of one name have one bus. */
    static Bus of(Device gpu, List<Bus> buses) {
        return buses.stream()
                .filter(bus -> bus.device().name().equals(gpu.name()))
                .map(bus -> new Bus(gpu, bus.widthBits(), bus.megatransfersPerSecond(), bus.origin(), bus.source()))
                .findFirst()
                .orElseGet(() -> Bus.unknown(gpu));
    }

    /** The file that the driver of NVIDIA installs. */
    static String library(String system) {
        return system.startsWith("Windows") ? "nvcuda" : "libcuda.so.1";
    }
}
