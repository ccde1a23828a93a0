package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.ProductPath;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Timing;
import org.junit.jupiter.api.Test;

class TableMatmulReportTest {

    private static final Device CPU = new Device(Kind.CPU, "a processor", "a library", false);
    private static final Device STAND_IN = new Device(Kind.GPU, "a card", "a driver", true);
    private static final Setup BLAS = new Setup(ProductPath.BLAS, ElementType.FLOAT32, 2, 0);
    private static final Setup OPENCL = new Setup(ProductPath.OPENCL, ElementType.FLOAT32, 0, 0);

    private final StringWriter out = new StringWriter();
    private final TableMatmulReport report =
            new TableMatmulReport(new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), false));

    @Test
    void tellsFiguresDevicesAlignmentAndWhereTheGpuOvertakes() {
        report.begin();
        report.measured(measurement(CPU, BLAS, 1000, "", Timing.RESIDENT, 0.02, 9));
        report.measured(measurement(CPU, BLAS, 1008, "", Timing.RESIDENT, 0.01, 9));
        report.measured(measurement(STAND_IN, OPENCL, 1008, "64x64x16", Timing.RESIDENT, 0.005, 9));
        report.measured(measurement(STAND_IN, OPENCL, 1008, "8x8x8", Timing.WITHOUT_WARM_UP, 0.5, 1));
        report.done();

        assertThat(out.toString())
                .contains("at least 9 samples of at least 50 ms")
                .containsPattern(
                        "blas +float32 +2 +1000 +20\\.000 +18\\.000-22\\.000 +100\\.0 +90\\.9-111\\.1 +1\\.0e-07\\R")
                .containsPattern("opencl +float32 +- +1008 .* 409\\.7 .*product alone, 64x64x16\\R")
                .containsPattern(
                        "opencl +float32 +- +1008 +500\\.000 +- +4\\.1 +- .*WRONG: first call, not warmed up, 8x8x8\\R")
                .contains("blas: a processor, a library")
                .contains("opencl: a card, a driver (a CPU that stands in for a GPU)")
                .containsPattern("blas +float32 +2 +1000 +1008 +100\\.0 +-104\\.8 \\(-51\\.2 %\\) +more than noise")
                .contains("a card (opencl, product alone) is faster than the CPU from 1008 on.");
    }

    @Test
    void whatIsUnavailableIsToldInItsPlace() {
        report.unavailable(new Unavailable(Kind.GPU, Reason.WORKER_SILENT, "120"));
        report.done();

        assertThat(out.toString())
                .startsWith("No figures of a GPU: The process that measured did not answer within 120 s")
                .hasLineCount(1);
    }

    private static Measurement measurement(
            Device device, Setup setup, int size, String variant, Timing timing, double seconds, int samples) {
        return new Measurement(
                device,
                setup,
                variant,
                Shape.square(size),
                timing,
                seconds,
                0.9 * seconds,
                1.1 * seconds,
                samples,
                1e-7);
    }
}
