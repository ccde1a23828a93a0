package multilayer.bench.opencl;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.device.Device;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import org.lwjgl.opencl.AMDDeviceAttributeQuery;
import org.lwjgl.opencl.CL10;

/** The width of a bus by the channels that AMD's drivers tell of; a channel has 32 bits. */
final class AmdChannels {

    private static final int BITS = 32;

    private AmdChannels() {}

    /** What the driver tells; unknown if it is not AMD's. */
    static Bus bus(OpenClDevice device) {
        String extensions = " " + DeviceInfo.text(device.id(), CL10.CL_DEVICE_EXTENSIONS) + " ";
        if (!extensions.contains(" cl_amd_device_attribute_query ")) {
            return Bus.unknown(device.device());
        }
        return bus(
                device.device(),
                DeviceInfo.integer(device.id(), AMDDeviceAttributeQuery.CL_DEVICE_GLOBAL_MEM_CHANNELS_AMD));
    }

    static Bus bus(Device device, int channels) {
        if (channels <= 0) {
            return Bus.unknown(device);
        }
        return new Bus(
                device,
                OptionalInt.of(channels * BITS),
                OptionalDouble.empty(),
                Origin.REPORTED,
                "CL_DEVICE_GLOBAL_MEM_CHANNELS_AMD = %d, %d bits each".formatted(channels, BITS));
    }
}
