package multilayer.bench.opencl;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import multilayer.bench.device.UnavailableException;

/** What finds the OpenCL drivers of this computer, where it is installed. */
final class Loader {

    private Loader() {}

    /** Only on Linux can it be told which drivers to find, by {@code OCL_ICD_VENDORS}. */
    static void assumePresent() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "skipped, as this is not Linux");
        try {
            Binding.load();
        } catch (UnavailableException e) {
            abort("skipped, as there is no OpenCL loader (Debian: ocl-icd-libopencl1): " + e.getMessage());
        }
    }
}
