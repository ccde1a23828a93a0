package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyBenchCommandTest {

    private final CommandLineRig program = new CommandLineRig();

    @Test
    void aTableNamesWhatIsComparedAndHowItWasTrained() {
        assertThat(program.run("bench", "accuracy", "--only", "layers", "--seeds", "2"))
                .isZero();

        List<String> lines = program.out().lines().toList();
        assertThat(lines.get(0)).contains("2 seeds");
        assertThat(lines.get(2)).isEqualTo("A second hidden layer");
        assertThat(lines.get(3)).contains("its own noise");
        assertThat(lines.get(4)).matches(" +ours +notebook +apart");
        assertThat(lines.get(6)).matches("256, 128 +0\\.\\d{4} \\+/- 0\\.\\d{4} +0\\.8729 +[+-]\\d+\\.\\d sd");
        assertThat(lines).hasSize(7);
    }

    @Test
    void jsonIsAnObjectAConfigurationAndASingleSeedHasNoDeviation() throws IOException {
        program.run("bench", "accuracy", "--only", "layers", "--seeds", "1", "--json");

        JsonNode line =
                new ObjectMapper().readTree(program.out().lines().toList().get(1));
        assertThat(line.get("event").asText()).isEqualTo("configuration");
        assertThat(line.get("table").asText()).isEqualTo("layers");
        assertThat(line.get("configuration").asText()).isEqualTo("layers-256-128");
        assertThat(line.get("seeds").asInt()).isEqualTo(1);
        assertThat(line.get("testAccuracy").asDouble()).isBetween(0.3, 1.0);
        assertThat(line.get("standardDeviation").isNull()).isTrue();
        assertThat(line.get("notebook").asDouble()).isEqualTo(0.8729);
    }

    @Test
    void thePageSaysHowItWasMade(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("accuracy.md");
        program.run("bench", "accuracy", "--only", "layers", "--seeds", "2", "--markdown", page.toString());

        List<String> lines = Files.readAllLines(page);
        assertThat(lines)
                .startsWith("# Accuracies beside a notebook's")
                .contains("java -jar target/multilayer.jar bench accuracy --seeds 2 --markdown FILE")
                .contains("## A second hidden layer")
                .contains("| | ours | notebook | apart |");
        assertThat(lines.get(lines.size() - 1))
                .matches("\\| 256, 128 \\| 0\\.\\d{4} \u00b1 0\\.\\d{4} \\| 0\\.8729 \\| [+-]\\d+\\.\\d sd \\|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seeds 0       | --seeds must be a whole number from 1 to 100: 0",
                "--only depth    | --only must be one of units, layers, learning-rate, activation, search: depth",
                "--markdown no/such/folder.md "
                        + "| --markdown must be a file in a folder that exists and can be written to: no/such/folder.md"
            })
    void aBadArgumentIsToldBeforeAnythingIsTrained(String arguments, String sentence) {
        assertThat(program.run(("bench accuracy " + arguments).split(" "))).isEqualTo(2);
        assertThat(program.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }

    @Test
    void dataThatCannotBeReadIsABadFile() {
        program.training.dataProblem = new IOException("train-labels-idx1-ubyte.gz has a wrong checksum");

        assertThat(program.run("bench", "accuracy")).isEqualTo(2);
        assertThat(program.err()).contains("wrong checksum").hasLineCount(1);
    }
}
