package multilayer.bench.opencl;

import static org.junit.jupiter.api.Assumptions.abort;

import multilayer.bench.device.Device;
import multilayer.bench.device.UnavailableException;

/** The driver of this computer's CPU that these tests compute with, where it is installed. */
final class Pocl {

    private static final String PLATFORM = "Portable Computing Language";

    private Pocl() {}

    /** Its index among all devices, stand-ins too; without it the test is skipped. */
    static int index() {
        try {
            var devices = OpenClDevices.list(true);
            for (int i = 0; i < devices.size(); i++) {
                if (isPocl(devices.get(i))) {
                    return i;
                }
            }
            return abort("skipped, as no OpenCL driver is pocl's: " + devices);
        } catch (UnavailableException e) {
            return abort("skipped, as pocl's OpenCL driver is missing (Debian: pocl-opencl-icd, ocl-icd-libopencl1): "
                    + e.getMessage());
        }
    }

    static OpenClDevice device() throws UnavailableException {
        return OpenClDevices.at(index(), true);
    }

    static boolean isPocl(Device device) {
        return device.driver().startsWith(PLATFORM);
    }
}
