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

class AblationBenchCommandTest {

    private static final String FIGURE = "0\\.\\d{4} \\+/- 0\\.\\d{4}";

    private final CommandLineRig program = new CommandLineRig();

    @Test
    void aPresetIsTrainedAsItIsAndWithoutEachOfItsIngredients() {
        assertThat(program.run("bench", "ablation", "--epochs", "1", "--seeds", "2"))
                .isZero();

        List<String> lines = program.out().lines().toList();
        assertThat(lines.get(0)).contains("baseline", "2 seeds", "standard error");
        assertThat(lines.get(1)).matches(" +test +points +validation +s a run");
        assertThat(lines.get(2)).matches("as it is +" + FIGURE + " +" + FIGURE + " +\\d+\\.\\d");
        assertThat(lines.get(3)).startsWith("without batch norm ");
        assertThat(lines).hasSize(4);
    }

    @Test
    void jsonIsAnObjectAVariant() throws IOException {
        program.run("bench", "ablation", "--preset", "d2l", "--epochs", "1", "--seeds", "1", "--json");

        JsonNode line = new ObjectMapper().readTree(program.out());
        assertThat(line.get("event").asText()).isEqualTo("variant");
        assertThat(line.get("removed").isNull()).isTrue();
        assertThat(line.get("testAccuracy").asDouble()).isBetween(0.0, 1.0);
        assertThat(line.get("validationAccuracy").asDouble())
                .isEqualTo(line.get("testAccuracy").asDouble());
        assertThat(line.get("testStandardError").isNull()).isTrue();
        assertThat(line.get("seconds").asDouble()).isPositive();
    }

    @Test
    void thePageSaysHowItWasMade(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("ablation.md");
        program.run("bench", "ablation", "--epochs", "1", "--seeds", "2", "--markdown", page.toString());

        assertThat(Files.readAllLines(page))
                .startsWith("# What each ingredient of baseline brings")
                .contains("java -jar target/multilayer.jar bench ablation --preset baseline --seeds 2 --markdown FILE")
                .anyMatch(
                        line -> line.matches(
                                "\\| as it is \\| 0\\.\\d{4} \u00b1 0\\.\\d{4} \\|  \\| 0\\.\\d{4} \u00b1 0\\.\\d{4} \\| \\d+\\.\\d \\|"))
                .last()
                .asString()
                .startsWith("| without batch norm |");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seeds 0     | --seeds must be a whole number from 1 to 100: 0",
                "--epochs 0    | --epochs must be a whole number from 1 to 10000: 0",
                "--markdown no/such/folder.md "
                        + "| --markdown must be a file in a folder that exists and can be written to: no/such/folder.md"
            })
    void aBadArgumentIsToldBeforeAnythingIsTrained(String arguments, String sentence) {
        assertThat(program.run(("bench ablation " + arguments).split(" "))).isEqualTo(2);
        assertThat(program.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }
}
