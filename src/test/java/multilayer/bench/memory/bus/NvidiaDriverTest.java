package multilayer.bench.memory.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls a library that is built here and answers as NVIDIA's driver does. */
class NvidiaDriverTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Device GPU = new Device(Kind.GPU, "NVIDIA GeForce RTX 3080", "OpenCL 3.0 CUDA", false);

    @TempDir
    private Path folder;

    @Test
    void widthAndRateComeFromTheDriversAttributes() throws Exception {
        Path library = build("");

        List<Bus> buses = NvidiaDriver.buses(library.toString());

        assertThat(buses).hasSize(2);
        Bus bus = buses.get(0);
        assertThat(bus.device().name()).isEqualTo("NVIDIA GeForce RTX 3080");
        assertThat(bus.widthBits()).hasValue(320);
        // 9,501 MHz, two transfers each
        assertThat(bus.megatransfersPerSecond()).hasValue(19_002);
        assertThat(bus.theoreticalGigabytesPerSecond()).hasValue(760.08);
        assertThat(bus.origin()).isEqualTo(Origin.REPORTED);
        assertThat(bus.source()).isEqualTo(library + ": cuDeviceGetAttribute 37 (bits), 36 (kHz, two transfers each)");
    }

    @Test
    void anAttributeThatIsZeroOrFailsIsUnknown() throws Exception {
        Bus second = NvidiaDriver.buses(build("").toString()).get(1);

        assertThat(second.widthBits()).hasValue(64);
        assertThat(second.megatransfersPerSecond()).isEmpty();
    }

    @Test
    void aDriverThatCannotBeInitializedHasNoGpus() throws Exception {
        assertThat(NvidiaDriver.buses(build("-DNO_DEVICE").toString())).isEmpty();
    }

    @Test
    void withoutADriverThereAreNoGpus() {
        assertThat(NvidiaDriver.buses(folder.resolve("libcuda.so.1").toString()))
                .isEmpty();
    }

    @Test
    void aGpuOfAnotherApiIsFoundByItsName() throws Exception {
        List<Bus> buses = NvidiaDriver.buses(build("").toString());

        Bus bus = GpuBus.of(GPU, buses);

        assertThat(bus.device()).isEqualTo(GPU);
        assertThat(bus.widthBits()).hasValue(320);
    }

    @Test
    void whatNvidiaDoesNotKnowIsUnknown() {
        Bus other = new Bus(GPU, OptionalInt.of(320), OptionalDouble.empty(), Origin.REPORTED, "a test");
        Device radeon = new Device(Kind.GPU, "gfx1100", "OpenCL 2.1 AMD-APP", false);
        Device standIn = new Device(Kind.GPU, "cpu-znver4", "OpenCL 3.0 PoCL", true);

        assertThat(GpuBus.of(radeon, List.of(other))).isEqualTo(Bus.unknown(radeon));
        assertThat(GpuBus.of(standIn)).isEqualTo(Bus.unknown(standIn));
    }

    @Test
    void theDriversFileHasItsOwnNameOnWindows() {
        assertThat(GpuBus.library("Windows 11")).isEqualTo("nvcuda");
        assertThat(GpuBus.library("Linux")).isEqualTo("libcuda.so.1");
    }

    private Path build(String option) throws IOException, InterruptedException {
        assumeTrue(hasCompiler(), "skipped: no gcc to build the library with that answers like NVIDIA's driver");
        Path source = Files.writeString(folder.resolve("cuda.c"), Recording.of("cuda.c"));
        Path library = folder.resolve("libcuda" + option + ".so.1");
        ProgramOutput.of(
                List.of(
                        "gcc",
                        option.isEmpty() ? "-Wall" : option,
                        "-shared",
                        "-fPIC",
                        "-o",
                        library.toString(),
                        source.toString()),
                LIMIT);
        return library;
    }

    private static boolean hasCompiler() throws InterruptedException {
        try {
            ProgramOutput.of(List.of("gcc", "--version"), LIMIT);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
