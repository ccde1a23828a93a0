package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.Spread;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.bench.engine.FmaPeak;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.Bus.Origin;
import multilayer.bench.memory.MemoryOperation;
import org.junit.jupiter.api.Test;

class MemoryReportsTest {

    private static final Device CPU = new Device(Kind.CPU, "A processor", "A virtual machine 17", false);
    private static final Device STAND_IN = new Device(Kind.GPU, "cpu-znver4", "PoCL", true);
    private static final FmaPeak PEAK = new FmaPeak(2, 3.5, 30, 32);
    private static final Bus DUAL_CHANNEL =
            new Bus(CPU, OptionalInt.of(128), OptionalDouble.of(3_200), Origin.REPORTED, "udevadm info -e");

    private final StringWriter out = new StringWriter();

    @Test
    void theTableHasEveryOperationBesideWhatTheBusCouldMove() {
        TableMemoryReport report = table();
        report.bus(DUAL_CHANNEL);
        report.measured(bandwidth(CPU, MemoryOperation.READ, 25.6));
        report.measured(bandwidth(CPU, MemoryOperation.TRIAD, 38.4));
        report.end();

        assertThat(text())
                .contains("Memory of the CPU: A processor, A virtual machine 17")
                .contains("Bus: 128 bits, 3200 MT/s; reported by udevadm info -e; at most 51.2 GB/s")
                .contains("read 25.6 (1.0 to 60.0) 50 %", "triad 38.4 (1.0 to 60.0) 75 %")
                .contains("Three arrays of 134 MB each, 2 threads, median of 15 samples")
                .doesNotContain("what is known of the bus is wrong");
    }

    @Test
    void aContradictionIsSaidInWords() {
        TableMemoryReport report = table();
        report.bus(DUAL_CHANNEL);
        report.measured(bandwidth(CPU, MemoryOperation.READ, 51.3));
        report.end();

        assertThat(text())
                .contains("100 %", "More was measured than the bus could move, so what is known of the bus is wrong.");
    }

    @Test
    void anUnknownBusHasNoShare() {
        TableMemoryReport report = table();
        report.bus(Bus.unknown(CPU));
        report.measured(bandwidth(CPU, MemoryOperation.COPY, 20));
        report.end();

        assertThat(text()).contains("Bus: unknown, this system does not tell its width", "copy 20.0 (1.0 to 60.0) -");
    }

    @Test
    void ofABusMayBeKnownTheRateAlone() {
        TableMemoryReport report = table();
        report.bus(new Bus(CPU, OptionalInt.empty(), OptionalDouble.of(2_400), Origin.ESTIMATED, "WMI"));
        report.end();

        assertThat(text())
                .contains("Bus: width unknown, 2400 MT/s; estimated by WMI")
                .doesNotContain("at most");
    }

    @Test
    void everyDeviceHasItsTableAndAStandInIsCalledOne() {
        TableMemoryReport report = table();
        report.bus(DUAL_CHANNEL);
        report.measured(bandwidth(CPU, MemoryOperation.READ, 25.6));
        report.bus(Bus.unknown(STAND_IN));
        report.measured(bandwidth(STAND_IN, MemoryOperation.READ, 10));
        report.unavailable(new Unavailable(Kind.GPU, Reason.WORKER_SILENT, "60"));
        report.end();

        assertThat(text())
                .containsSubsequence(
                        "A processor",
                        "read 25.6",
                        "Memory of a CPU that stands in for a GPU: cpu-znver4, PoCL",
                        "read 10.0",
                        "No figures of a GPU: The process that measured did not answer within 60 seconds.")
                .doesNotContain("0 threads");
    }

    @Test
    void theRooflineHasItsRidge() {
        table().roofline(bandwidth(CPU, MemoryOperation.TRIAD, 38.4), PEAK);

        // 2 cores × 3.5 GHz × 32 = 224; the best triad 60: 224 / 60
        assertThat(text())
                .contains("FMA peak: 224 GFLOP/s, derived: 2 cores")
                .contains("Roofline: ridge at 3.7 FLOP/byte (224 GFLOP/s / the best triad, 60.0 GB/s).");
    }

    @Test
    void jsonHasALineForEach() throws JsonProcessingException {
        JsonMemoryReport report = new JsonMemoryReport(new PrintWriter(out));
        report.bus(DUAL_CHANNEL);
        report.measured(bandwidth(CPU, MemoryOperation.COPY, 40));
        report.unavailable(new Unavailable(Kind.GPU, Reason.WORKER_SILENT, "60"));
        report.roofline(bandwidth(CPU, MemoryOperation.TRIAD, 38.4), PEAK);

        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines)
                .extracting(line -> line.path("event").asText())
                .containsExactly("bus", "bandwidth", "unavailable", "roofline");
        JsonNode bus = lines.get(0);
        assertThat(bus.path("kind").asText()).isEqualTo("cpu");
        assertThat(bus.path("widthBits").asInt()).isEqualTo(128);
        assertThat(bus.path("theoreticalGigabytesPerSecond").asDouble()).isEqualTo(51.2);
        assertThat(bus.path("origin").asText()).isEqualTo("reported");
        assertThat(bus.path("source").asText()).isEqualTo("udevadm info -e");
        JsonNode copy = lines.get(1);
        assertThat(copy.path("device").asText()).isEqualTo("A processor");
        assertThat(copy.path("operation").asText()).isEqualTo("copy");
        assertThat(copy.path("threads").asInt()).isEqualTo(2);
        assertThat(copy.path("arrayBytes").asLong()).isEqualTo(134_217_728);
        assertThat(copy.path("gigabytesPerSecond").asDouble()).isEqualTo(40);
        assertThat(copy.path("minimum").asDouble()).isEqualTo(1);
        assertThat(copy.path("maximum").asDouble()).isEqualTo(60);
        assertThat(copy.path("samples").asInt()).isEqualTo(15);
        assertThat(lines.get(2).path("code").asText()).isEqualTo("worker-silent");
        assertThat(lines.get(2).path("reason").asText()).contains("within 60 seconds");
        assertThat(lines.get(3).path("ridgeFlopsPerByte").asDouble()).isEqualTo(224.0 / 60);
    }

    private TableMemoryReport table() {
        return new TableMemoryReport(
                new Terminal(new PrintWriter(out, true), new PrintWriter(new StringWriter()), false));
    }

    private String text() {
        return out.toString().replaceAll(" +", " ");
    }

    private static Bandwidth bandwidth(Device device, MemoryOperation operation, double median) {
        int threads = device.kind() == Kind.CPU ? 2 : 0;
        return new Bandwidth(device, operation, threads, 134_217_728, new Spread(1, median, 60, 15));
    }
}
