package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryBenchCommandTest {

    private final CommandLineRig program = new CommandLineRig();

    @Test
    void theProcessorsBusFiguresAndRooflineAreToldAsJson() throws Exception {
        assertThat(program.run("bench", "memory", "--device", "cpu", "--json")).isZero();

        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines)
                .extracting(line -> line.path("event").asText())
                .containsExactly("bus", "bandwidth", "bandwidth", "bandwidth", "bandwidth", "roofline");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.path("kind").asText()).isEqualTo("cpu"));
        assertThat(lines.subList(1, 5))
                .extracting(line -> line.path("operation").asText())
                .containsExactly("read", "write", "copy", "triad");
        assertThat(lines.get(5).path("ridgeFlopsPerByte").asDouble())
                .isEqualTo(lines.get(5).path("peakGigaflops").asDouble()
                        / lines.get(4).path("maximum").asDouble());
    }

    @Test
    void aDeviceThatIsNotThereIsToldWithThoseThatAre() {
        assertThat(program.run("bench", "memory", "--device", "tpu")).isEqualTo(2);
        assertThat(program.err()).isEqualTo("--device must be one of cpu, gpu, all: tpu" + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }

    @Test
    void helpExplainsEachOption() {
        assertThat(program.run("bench", "memory", "--help")).isZero();
        assertThat(program.out().replaceAll("\\s+", " "))
                .contains("--device", "cpu, gpu or all (default all)")
                .contains("--allow-cpu-opencl", "stand in for a GPU")
                .contains("--json", "one JSON object a line");
    }

    @Test
    void theWorkerIsNotForPeople() {
        assertThat(program.run("bench", "--help")).isZero();
        assertThat(program.out())
                .contains("memory  ", "Measure how fast CPU and GPU move data in their memory.")
                .doesNotContain("memory-worker");
    }
}
