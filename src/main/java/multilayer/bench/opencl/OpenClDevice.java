package multilayer.bench.opencl;

import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import org.lwjgl.opencl.CL10;

/**
 * A device of a driver.
 *
 * @param platform OpenCL's handle of the driver
 * @param id OpenCL's handle of the device
 * @param type a bit field of {@code CL_DEVICE_TYPE_…}
 * @param device what it is to others
 */
record OpenClDevice(long platform, long id, long type, Device device) {

    /** Asks a device what it is. */
    static OpenClDevice describe(long platform, long id) {
        long type = DeviceInfo.longInteger(id, CL10.CL_DEVICE_TYPE);
        String driver = "%s %s"
                .formatted(
                        DeviceInfo.platformText(platform, CL10.CL_PLATFORM_NAME),
                        DeviceInfo.text(id, CL10.CL_DRIVER_VERSION));
        Device device = new Device(Kind.GPU, DeviceInfo.text(id, CL10.CL_DEVICE_NAME), driver, !isGpu(type));
        return new OpenClDevice(platform, id, type, device);
    }

    boolean isGpu() {
        return isGpu(type);
    }

    /** A CPU, or a simulator that claims to be anything and runs on one. */
    boolean isCpu() {
        return (type & CL10.CL_DEVICE_TYPE_CPU) != 0;
    }

    private static boolean isGpu(long type) {
        return (type & CL10.CL_DEVICE_TYPE_GPU) != 0 && (type & CL10.CL_DEVICE_TYPE_CPU) == 0;
    }

    boolean isAvailable() {
        return DeviceInfo.integer(id, CL10.CL_DEVICE_AVAILABLE) == CL10.CL_TRUE;
    }

    /** For example {@code a processor (CPU, Portable Computing Language 3.1)}. */
    @Override
    public String toString() {
        String kind = isGpu() ? "GPU" : isCpu() ? "CPU" : "accelerator";
        return "%s (%s, %s)".formatted(device.name(), kind, device.driver());
    }
}
