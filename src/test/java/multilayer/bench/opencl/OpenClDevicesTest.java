package multilayer.bench.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import multilayer.bench.device.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever can be wrong with OpenCL is made wrong for a Java of its own, which must say so and nothing else. */
class OpenClDevicesTest {

    private static final String VENDORS = "OCL_ICD_VENDORS";

    @TempDir
    Path folder;

    @Test
    void withoutALoaderTheReasonIsThat() throws Exception {
        assertThat(said(probe().option("-Dorg.lwjgl.opencl.libname=libNoSuchOpenCL.so"), "list", false))
                .startsWith("gpu|no-loader|")
                .contains("libNoSuchOpenCL");
    }

    @Test
    void aLoaderThatCannotBeLoadedIsNone() throws Exception {
        assumeLinux();
        Files.createFile(folder.resolve("libOpenCL.so.1"));
        Files.createFile(folder.resolve("libOpenCL.so"));

        assertThat(said(probe().with("LD_LIBRARY_PATH", folder.toString()), "list", false))
                .startsWith("gpu|no-loader|")
                .contains("libOpenCL.so.1");
    }

    @Test
    void aLibraryThatIsNoLoaderIsBroken() throws Exception {
        assumeLinux();

        assertThat(said(probe().option("-Dorg.lwjgl.opencl.libname=libm.so.6"), "list", false))
                .startsWith("gpu|broken-driver|A core OpenCL function is missing");
    }

    @Test
    void withoutTheBindingsNativesTheReasonIsThat() throws Exception {
        assertThat(said(probe().without("-natives-"), "list", false))
                .startsWith("gpu|missing-natives|Failed to locate library:");
    }

    @Test
    void withoutTheBindingTheReasonIsThatToo() throws Exception {
        assertThat(said(probe().without("lwjgl"), "list", false)).startsWith("gpu|missing-natives|");
    }

    @Test
    void aFolderWithoutDriversHasNoDriver() throws Exception {
        Loader.assumePresent();

        assertThat(said(probe().with(VENDORS, folder.toString()), "list", true)).isEqualTo("gpu|no-driver|");
    }

    @Test
    void aDriverWhoseFileIsMissingIsNone() throws Exception {
        Loader.assumePresent();

        assertThat(said(probe().with(VENDORS, vendor("/nowhere/libgone.so")), "list", true))
                .isEqualTo("gpu|no-driver|");
    }

    @Test
    void aLibraryThatIsNoDriverIsNone() throws Exception {
        Loader.assumePresent();

        assertThat(said(probe().with(VENDORS, vendor("libm.so.6")), "list", true))
                .isEqualTo("gpu|no-driver|");
    }

    @Test
    void aCpuIsNoGpuAndIsNamed() throws Exception {
        Device pocl = Pocl.device().device();

        assertThat(said(probe().with(VENDORS, vendor("libpocl.so.2")), "list", false))
                .isEqualTo("gpu|no-gpu|%s (CPU, %s)".formatted(pocl.name(), pocl.driver()));
    }

    @Test
    void aDriverWithoutAnyDeviceIsNamed() throws Exception {
        Pocl.index();

        String said =
                said(probe().with(VENDORS, vendor("libpocl.so.2")).with("POCL_DEVICES", "nonsense"), "list", true);

        assertThat(said).isEqualTo("gpu|no-gpu|Portable Computing Language");
    }

    @Test
    void aDriverThatFailsToListItsDevicesIsBroken() throws Exception {
        Loader.assumePresent();
        String driver = StubDriver.compile(folder, "-O1");

        assertThat(said(probe().with(VENDORS, vendor(driver)), "list", true))
                .isEqualTo("gpu|broken-driver|Stub Platform: clGetDeviceIDs: CL_OUT_OF_HOST_MEMORY (-6)");
    }

    @Test
    void anotherDriverMakesUpForABrokenOne() throws Exception {
        Pocl.index();
        String driver = StubDriver.compile(folder, "-O1");

        assertThat(said(probe().with(VENDORS, vendor(driver, "libpocl.so.2")), "list", true))
                .matches("gpu\\|.*\\|Portable Computing Language .*\\|true");
    }

    @Test
    void aDriverThatFailsToMakeAContextIsBroken() throws Exception {
        Loader.assumePresent();
        String driver = StubDriver.compile(folder, "-DWITH_GPU");

        assertThat(said(probe().with(VENDORS, vendor(driver)), "open", false))
                .isEqualTo("gpu|broken-driver|clCreateContext: CL_OUT_OF_RESOURCES (-5)");
    }

    @Test
    void aDriverWhoseCompilerFailsIsBroken() throws Exception {
        Oclgrind.assumeInstalled();

        ChildJvm probe = probe().with(VENDORS, vendor(Oclgrind.DRIVER))
                .with("OCLGRIND_BUILD_OPTIONS", "-include /nowhere/header.h");

        // Its compiler talks on the standard error stream, too.
        assertThat(probe.run("open", "true").output().lines())
                .singleElement()
                .asString()
                .startsWith("gpu|broken-driver|clBuildProgram: CL_BUILD_PROGRAM_FAILURE (-11): ")
                .contains("/nowhere/header.h");
    }

    @Test
    void aRealGpuComesBeforeAStandIn() throws Exception {
        Pocl.index();
        String driver = StubDriver.compile(folder, "-DWITH_GPU");

        String[] lines = said(probe().with(VENDORS, vendor("libpocl.so.2", driver)), "list", true)
                .split("\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo("gpu|Stub GPU|Stub Platform 1.0|false");
        assertThat(lines[1]).endsWith("|true");
    }

    @Test
    void aRealGpuNeedsNoStandIn() throws Exception {
        Pocl.index();
        String driver = StubDriver.compile(folder, "-DWITH_GPU");

        assertThat(said(probe().with(VENDORS, vendor("libpocl.so.2", driver)), "list", false))
                .isEqualTo("gpu|Stub GPU|Stub Platform 1.0|false");
    }

    @Test
    void amdsChannelsAreReadFromTheDriver() throws Exception {
        Loader.assumePresent();
        String driver = StubDriver.compile(folder, "-DWITH_GPU");

        assertThat(said(probe().with(VENDORS, vendor(driver)), "bus", false))
                .isEqualTo("256|reported|CL_DEVICE_GLOBAL_MEM_CHANNELS_AMD = 8, 32 bits each");
    }

    @Test
    void aCpuStandsInIfThatIsAllowed() throws Exception {
        Pocl.index();

        List<String> fields = List.of(said(probe().with(VENDORS, vendor("libpocl.so.2")), "list", true)
                .split("\\|"));

        assertThat(fields).hasSize(4).startsWith("gpu").endsWith("true");
        assertThat(fields.get(2)).startsWith("Portable Computing Language");
    }

    @Test
    void asManyDevicesAsThereAreCanBeOpened() {
        int index = Pocl.index();

        assertThatThrownBy(() -> OpenClDevices.at(index + 1000, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("a device's index must be from 0 to \\d+: " + (index + 1000));
    }

    private ChildJvm probe() {
        return new ChildJvm(DeviceProbe.class, folder);
    }

    private static String said(ChildJvm probe, String wish, boolean allowStandIn) throws Exception {
        ChildJvm.Words words = probe.run(wish, String.valueOf(allowStandIn));
        assertThat(words.errors()).isEmpty();
        return words.output().strip();
    }

    /** A folder that names drivers, and no others than these. */
    private String vendor(String... libraries) throws IOException {
        Path vendors = Files.createTempDirectory(folder, "vendors");
        for (int i = 0; i < libraries.length; i++) {
            Files.writeString(vendors.resolve(i + ".icd"), libraries[i] + "\n");
        }
        return vendors.toString();
    }

    private static void assumeLinux() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "skipped, as this is not Linux");
    }
}
