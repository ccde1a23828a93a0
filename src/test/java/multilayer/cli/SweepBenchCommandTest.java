package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepBenchCommandTest {

    private final CommandLineRig program = new CommandLineRig();

    @Test
    void halvingIsHeldAgainstRandomSearchWhereTheAnswerIsKnown() {
        assertThat(program.run("bench", "sweep", "--only", "known-answer", "--repeats", "20"))
                .isZero();

        List<String> lines = program.out().lines().toList();
        assertThat(lines.get(0)).contains("converges to 0.9000", "270 epochs", "810");
        assertThat(lines.get(1))
                .matches("seed +halving, validation +test +trials +random, validation +test +trials +ahead");
        assertThat(lines.get(2))
                .matches(" +1 +0\\.\\d{4} +0\\.\\d{4} +\\d+ +0\\.\\d{4} +0\\.\\d{4} +30 +[+-]0\\.\\d{4}");
        assertThat(lines).hasSize(24);
        assertThat(lines.get(22))
                .as("it is no worse with a third of the epochs")
                .matches(
                        "Halving reached random search's best validation accuracy in (1\\d|20) of 20: .* ahead by \\+0\\.00\\d\\d .*");
    }

    @Test
    void theNotebooksSpaceIsSearchedOnAsManyImagesAsAskedFor() throws IOException {
        assertThat(program.run(
                        "bench",
                        "sweep",
                        "--only",
                        "notebook",
                        "--repeats",
                        "1",
                        "--epochs",
                        "20",
                        "--images",
                        "200",
                        "--json"))
                .isZero();

        List<String> lines = program.out().lines().toList();
        JsonNode repeat = new ObjectMapper().readTree(lines.get(0));
        assertThat(repeat.get("claim").asText()).isEqualTo("notebook");
        assertThat(repeat.get("repeat").get("halving").get("epochs").asInt()).isBetween(10, 20);
        assertThat(repeat.get("repeat").get("random").get("epochs").asInt()).isBetween(46, 60);
        assertThat(new ObjectMapper().readTree(lines.get(1)).get("event").asText())
                .isEqualTo("result");
    }

    @Test
    void trialsAtOnceAreTimedBesideOneAfterAnother() {
        assertThat(program.run("bench", "sweep", "--only", "throughput", "--rounds", "1", "--images", "100"))
                .isZero();
        assertThat(program.out().lines().toList().get(3)).matches("at once / one after another.* \\d+\\.\\d{3}.*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--repeats 0 | --repeats must be a whole number from 1 to 1000: 0",
                "--epochs 5  | --epochs must be a whole number from 20 to 100000: 5",
                "--images 10 | --images must be a whole number from 100 to 60000: 10",
                "--only best | --only must be one of known-answer, notebook, throughput: best"
            })
    void aBadArgumentIsToldBeforeAnythingIsTrained(String arguments, String sentence) {
        assertThat(program.run(("bench sweep " + arguments).split(" "))).isEqualTo(2);
        assertThat(program.err()).isEqualTo(sentence + System.lineSeparator());
    }
}
