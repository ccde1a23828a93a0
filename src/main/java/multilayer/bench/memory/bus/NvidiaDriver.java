package multilayer.bench.memory.bus;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks NVIDIA's driver for the buses of its GPUs: {@code CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH} (37), in bits, and
 * {@code CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE} (36), in kHz. Two transfers are counted a clock, for every kind of memory, as
 * NVIDIA's own {@code deviceQuery} counts: the clock that the driver tells is made for that.
 */
final class NvidiaDriver {

    private static final Logger LOG = LoggerFactory.getLogger(NvidiaDriver.class);
    private static final int MEMORY_CLOCK_RATE = 36;
    private static final int GLOBAL_MEMORY_BUS_WIDTH = 37;
    private static final double TRANSFERS_PER_CLOCK = 2;
    private static final int NAME_BYTES = 256;

    private final CudaLibrary library;
    private final String name;

    private NvidiaDriver(CudaLibrary library, String name) {
        this.library = library;
        this.name = name;
    }

    /**
     * The buses of all GPUs that the driver knows; none if it is not there or does not work.
     *
     * @param library its name, or a path
     */
    static List<Bus> buses(String library) {
        try {
            return new NvidiaDriver(Native.load(library, CudaLibrary.class), library).buses();
        } catch (LinkageError e) {
            LOG.debug("there is no {}", library, e);
            return List.of();
        }
    }

    private List<Bus> buses() {
        IntByReference count = new IntByReference();
        if (failed("cuInit", library.cuInit(0)) || failed("cuDeviceGetCount", library.cuDeviceGetCount(count))) {
            return List.of();
        }
        List<Bus> buses = new ArrayList<>();
        for (int ordinal = 0; ordinal < count.getValue(); ordinal++) {
            IntByReference gpu = new IntByReference();
            byte[] label = new byte[NAME_BYTES];
            if (!failed("cuDeviceGet", library.cuDeviceGet(gpu, ordinal))
                    && !failed("cuDeviceGetName", library.cuDeviceGetName(label, NAME_BYTES, gpu.getValue()))) {
                buses.add(bus(Native.toString(label, StandardCharsets.UTF_8), gpu.getValue()));
            }
        }
        return buses;
    }

    private Bus bus(String label, int gpu) {
        Device device = new Device(Kind.GPU, label, name, false);
        OptionalInt bits = attribute(GLOBAL_MEMORY_BUS_WIDTH, gpu);
        OptionalInt kilohertz = attribute(MEMORY_CLOCK_RATE, gpu);
        if (bits.isEmpty() && kilohertz.isEmpty()) {
            return Bus.unknown(device);
        }
        return new Bus(
                device,
                bits,
                kilohertz.isPresent()
                        ? OptionalDouble.of(kilohertz.getAsInt() / 1e3 * TRANSFERS_PER_CLOCK)
                        : OptionalDouble.empty(),
                Origin.REPORTED,
                name + ": cuDeviceGetAttribute 37 (bits), 36 (kHz, two transfers each)");
    }

    /** Empty if the driver does not tell, or tells 0. */
    private OptionalInt attribute(int attribute, int gpu) {
        IntByReference value = new IntByReference();
        boolean failed =
                failed("cuDeviceGetAttribute " + attribute, library.cuDeviceGetAttribute(value, attribute, gpu));
        return failed || value.getValue() <= 0 ? OptionalInt.empty() : OptionalInt.of(value.getValue());
    }

    private boolean failed(String call, int code) {
        if (code != 0) {
            LOG.debug("{} of {} returns {}", call, name, code);
        }
        return code != 0;
    }
}
