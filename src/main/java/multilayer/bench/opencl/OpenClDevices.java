package multilayer.bench.opencl;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.device.UnavailableException;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opencl.CL10;
import org.lwjgl.opencl.KHRICD;
import org.lwjgl.system.MemoryStack;

/**
 * The GPUs that this computer's OpenCL drivers have. Loads drivers, which may crash: to be called in a process that may be lost.
 */
public final class OpenClDevices {

    private final List<OpenClDevice> found = new ArrayList<>();
    private final List<String> driversWithoutDevice = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private OpenClDevices() {}

    /**
     * Lists them, in the order in which their indices count.
     *
     * @param allowStandIn whether CPUs count too, after all real GPUs
     * @return at least one
     * @throws UnavailableException if there is none, with the reason
     */
    public static List<Device> list(boolean allowStandIn) throws UnavailableException {
        return find(allowStandIn).stream().map(OpenClDevice::device).toList();
    }

    /**
     * The device that {@link #list} has at {@code index}.
     *
     * @throws IllegalArgumentException if there are not so many
     */
    static OpenClDevice at(int index, boolean allowStandIn) throws UnavailableException {
        List<OpenClDevice> devices = find(allowStandIn);
        if (index < 0 || index >= devices.size()) {
            throw new IllegalArgumentException(
                    "a device's index must be from 0 to %d: %d".formatted(devices.size() - 1, index));
        }
        return devices.get(index);
    }

    private static List<OpenClDevice> find(boolean allowStandIn) throws UnavailableException {
        Binding.load();
        OpenClDevices devices = new OpenClDevices();
        for (long platform : platforms()) {
            devices.addAll(platform);
        }
        List<OpenClDevice> accepted = Stream.concat(
                        devices.found.stream().filter(OpenClDevice::isGpu),
                        devices.found.stream().filter(device -> allowStandIn && device.isCpu()))
                .toList();
        if (accepted.isEmpty()) {
            throw devices.none();
        }
        return accepted;
    }

    private static long[] platforms() throws UnavailableException {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer count = stack.callocInt(1);
            int code = CL10.clGetPlatformIDs(null, count);
            if (code == KHRICD.CL_PLATFORM_NOT_FOUND_KHR || (code == CL10.CL_SUCCESS && count.get(0) == 0)) {
                throw unavailable(Reason.NO_DRIVER, "");
            }
            OpenClException.check("clGetPlatformIDs", code);
            PointerBuffer platforms = stack.mallocPointer(count.get(0));
            OpenClException.check("clGetPlatformIDs", CL10.clGetPlatformIDs(platforms, (IntBuffer) null));
            return toArray(platforms);
        } catch (OpenClException e) {
            throw unavailable(Reason.BROKEN_DRIVER, String.valueOf(e.getMessage()));
        }
    }

    /** A driver that fails is remembered; another one may do. */
    private void addAll(long platform) {
        try {
            long[] ids = deviceIds(platform);
            if (ids.length == 0) {
                driversWithoutDevice.add(platformName(platform));
            }
            for (long id : ids) {
                OpenClDevice device = OpenClDevice.describe(platform, id);
                if (device.isAvailable()) {
                    found.add(device);
                } else {
                    faults.add(device + ": CL_DEVICE_NOT_AVAILABLE");
                }
            }
        } catch (OpenClException e) {
            faults.add("%s: %s".formatted(platformName(platform), e.getMessage()));
        }
    }

    private static long[] deviceIds(long platform) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer count = stack.callocInt(1);
            int code = CL10.clGetDeviceIDs(platform, CL10.CL_DEVICE_TYPE_ALL, null, count);
            if (code == CL10.CL_DEVICE_NOT_FOUND || (code == CL10.CL_SUCCESS && count.get(0) == 0)) {
                return new long[0];
            }
            OpenClException.check("clGetDeviceIDs", code);
            PointerBuffer devices = stack.mallocPointer(count.get(0));
            OpenClException.check(
                    "clGetDeviceIDs",
                    CL10.clGetDeviceIDs(platform, CL10.CL_DEVICE_TYPE_ALL, devices, (IntBuffer) null));
            return toArray(devices);
        }
    }

    private static String platformName(long platform) {
        try {
            return DeviceInfo.platformText(platform, CL10.CL_PLATFORM_NAME);
        } catch (OpenClException e) {
            return "OpenCL";
        }
    }

    private UnavailableException none() {
        if (!faults.isEmpty()) {
            return unavailable(Reason.BROKEN_DRIVER, String.join("; ", faults));
        }
        String there = Stream.concat(found.stream().map(OpenClDevice::toString), driversWithoutDevice.stream())
                .collect(Collectors.joining("; "));
        return unavailable(Reason.NO_GPU, there);
    }

    private static long[] toArray(PointerBuffer handles) {
        long[] array = new long[handles.remaining()];
        handles.get(array);
        return array;
    }

    private static UnavailableException unavailable(Reason reason, String detail) {
        return new UnavailableException(new Unavailable(Kind.GPU, reason, detail));
    }
}
