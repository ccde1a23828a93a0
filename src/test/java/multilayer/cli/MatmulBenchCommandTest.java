package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatmulBenchCommandTest {

    private final CommandLineRig program = new CommandLineRig();

    /** The whole way, in processes of its own. */
    @Test
    void theCpusFiguresAreToldAsJson() throws Exception {
        assertThat(program.run("bench", "matmul", "--device", "cpu", "--sizes", "33,64", "--json"))
                .isZero();

        assertThat(program.err()).isEmpty();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        int threads = Runtime.getRuntime().availableProcessors() == 1 ? 1 : 2;
        assertThat(lines).hasSize(2 * 2 * threads * 2).allSatisfy(line -> {
            assertThat(line.path("event").asText()).isEqualTo("measurement");
            assertThat(line.path("kind").asText()).isEqualTo("cpu");
            assertThat(line.path("path").asText()).isIn("nd4j", "blas");
            assertThat(line.path("timing").asText()).isEqualTo("resident");
            assertThat(line.path("verified").asBoolean()).isTrue();
            assertThat(line.path("samples").asInt()).isEqualTo(9);
            double seconds = line.path("medianSeconds").asDouble();
            double size = line.path("m").asDouble();
            assertThat(line.path("gigaflopsPerSecond").asDouble() * seconds)
                    .isCloseTo(2 * size * size * size / 1e9, within(1e-9));
            assertThat(line.path("quartileSeconds").path(0).asDouble()).isLessThanOrEqualTo(seconds);
            assertThat(line.path("quartileSeconds").path(1).asDouble()).isGreaterThanOrEqualTo(seconds);
            assertThat(line.path("maxError").asDouble()).isLessThan(1e-5);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sizes|0|a size must be from 1 to 16384: 0",
                "--device|tpu|--device must be one of cpu, gpu, all: tpu",
                "--cuda|no/such/folder|--cuda must be a folder with the jars of ND4J's CUDA backend: no/such/folder",
            })
    void whatCannotBeUsedIsToldInOneSentence(String option, String value, String sentence) {
        assertThat(program.run("bench", "matmul", option, value)).isEqualTo(2);
        assertThat(program.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }

    @Test
    void cudaIsNotForTheCpu() {
        assertThat(program.run("bench", "matmul", "--device", "cpu", "--cuda", "."))
                .isEqualTo(2);
        assertThat(program.err()).contains("leave out --device cpu or --cuda .").hasLineCount(1);
    }

    @Test
    void theDevicesBeginWithTheCpu() throws Exception {
        assertThat(program.run("bench", "devices", "--json")).isZero();

        JsonNode first =
                new ObjectMapper().readTree(program.out().lines().findFirst().orElseThrow());
        assertThat(first.path("event").asText()).isEqualTo("device");
        assertThat(first.path("kind").asText()).isEqualTo("cpu");
        assertThat(first.path("name").asText()).isNotEmpty();
        assertThat(first.path("driver").asText()).containsAnyOf("oneDNN", "OpenBLAS");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsSentence(Reason reason) {
        String sentence = UnavailableSentence.of(new Unavailable(Kind.GPU, reason, "what {it} says"));

        assertThat(sentence).endsWith(".").doesNotContain("''", "{0}");
    }
}
