package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {

    private final CommandLineRig program = new CommandLineRig();

    @Test
    void withoutANameItAsksWhichBenchmark() {
        assertThat(program.run("bench")).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo("Say which benchmark: multilayer bench engine; multilayer bench --help lists them."
                        + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }

    @Test
    void helpListsTheBenchmarksForPeopleOnly() {
        assertThat(program.run("bench", "--help")).isZero();
        assertThat(program.out())
                .contains("Benchmarks:", "window  ", "Measure what the window costs while it trains.")
                .contains("engine  ", "Time an epoch beside other libraries.")
                .contains("busy-core  ", "Measure what training loses when another program holds a core.")
                .doesNotContain("window-run", "contender", "hog");
    }

    @Test
    void helpOfTheWindowsBenchmarkExplainsEachOption() {
        assertThat(program.run("bench", "window", "--help")).isZero();
        assertThat(program.out())
                .contains("--rounds", "pairs of runs (default 5)")
                .contains("--epochs", "at least 3 (default 30)")
                .contains("--json", "one JSON object a line");
    }

    @ParameterizedTest
    @CsvSource({
        "--rounds, 0, 1 to 100",
        "--rounds, 101, 1 to 100",
        "--epochs, 2, 3 to 1000",
        "--epochs, 1001, 3 to 1000"
    })
    void aNumberOutOfBoundsIsToldWithItsBounds(String option, String value, String bounds) {
        assertThat(program.run("bench", "window", option, value)).isEqualTo(2);
        assertThat(program.err())
                .contains("%s must be a whole number from %s: %s".formatted(option, bounds, value))
                .hasLineCount(1);
        assertThat(program.out()).isEmpty();
    }

    @Test
    void helpOfTheEnginesBenchmarkExplainsEachOption() {
        assertThat(program.run("bench", "engine", "--help")).isZero();
        assertThat(program.out().replaceAll("\\s+", " "))
                .contains("--configs", "default a,b,c")
                .contains("--contenders", "engine always takes part")
                .contains("--rounds", "(default 9)")
                .contains("--warm-up", "(default 5)")
                .contains("--json", "one JSON object a line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rounds|0|--rounds must be a whole number from 1 to 1000: 0",
                "--warm-up|101|--warm-up must be a whole number from 1 to 100: 101",
                "--images|60001|--images must be a whole number from 1 to 60000: 60001",
                "--configs|a,x|--configs must be one of a, b, c: x",
            })
    void aBadValueOfTheEnginesBenchmarkIsToldInOneSentence(String option, String value, String sentence) {
        assertThat(program.run("bench", "engine", option, value)).isEqualTo(2);
        assertThat(program.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--rounds, 0, 1 to 1000", "--milliseconds, 0, 1 to 60000"})
    void aBadValueOfTheCostsBenchmarkIsToldInOneSentence(String option, String value, String bounds) {
        assertThat(program.run("bench", "cost", option, value)).isEqualTo(2);
        assertThat(program.err()).isEqualTo("%s must be a whole number from %s: %s%n".formatted(option, bounds, value));
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--rounds, 0, 1 to 1000", "--images, 60001, 1 to 60000"})
    void aBadValueOfTheBusyCoresBenchmarkIsToldInOneSentence(String option, String value, String bounds) {
        assertThat(program.run("bench", "busy-core", option, value)).isEqualTo(2);
        assertThat(program.err())
                .contains("%s must be a whole number from %s: %s".formatted(option, bounds, value))
                .hasLineCount(1);
    }

    @Test
    void chartsThatCannotBeWrittenAreToldBeforeAnythingIsTimed(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertThat(program.run("bench", "cost", "--charts", file.toString())).isEqualTo(2);
        assertThat(program.err())
                .startsWith(file + " cannot be used as a folder to save in")
                .hasLineCount(1);
        assertThat(program.out()).isEmpty();
    }

    @Test
    void theCostsBenchmarkTellsEveryPointAsJson() throws Exception {
        assertThat(program.run("bench", "cost", "--rounds", "1", "--milliseconds", "1", "--json"))
                .isZero();

        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines.get(0).path("event").asText()).isEqualTo("machine");
        assertThat(lines.subList(1, lines.size())).hasSize(7 + 8 + 9).allSatisfy(line -> {
            assertThat(line.path("event").asText()).isEqualTo("step");
            assertThat(line.path("gigaflopsPerSecond").asDouble()).isPositive();
        });
        assertThat(lines.get(1).path("network").asText()).isEqualTo("784-64-10");
    }

    @Test
    void aContenderThatIsNotInThisBuildIsToldWithThoseThatAre() {
        assertThat(program.run("bench", "engine", "--contenders", "products,mxnet"))
                .isEqualTo(2);
        assertThat(program.err())
                .startsWith("--contenders must be one of engine, engine-1, products")
                .endsWith(": mxnet" + System.lineSeparator())
                .hasLineCount(1);
    }

    @Test
    void aWordInPlaceOfANumberIsToldInOneSentence() {
        assertThat(program.run("bench", "window", "--rounds", "x")).isEqualTo(2);
        assertThat(program.err())
                .contains("--rounds", "'x'", "multilayer bench window --help")
                .hasLineCount(1);
    }

    @Test
    void theMeasuredWindowTrainsAsLongAsAsked() {
        assertThat(program.run("bench", "window-run", "--epochs", "7")).isZero();
        assertThat(program.measuredEpochs).containsExactly(7);
        assertThat(program.out() + program.err()).isEmpty();
    }

    @Test
    void withoutADisplayTheWindowCannotBeMeasured() {
        program.outcome = Window.Outcome.NO_DISPLAY;

        assertThat(program.run("bench", "window-run")).isEqualTo(1);
        assertThat(program.err())
                .startsWith("There is no display to open a window on")
                .contains("xvfb-run")
                .hasLineCount(1);
        assertThat(program.training.experiment).isNull();
    }

    @Test
    void withoutLibrariesTheWindowCannotBeMeasured() {
        program.outcome = Window.Outcome.NO_LIBRARIES;

        assertThat(program.run("bench", "window-run")).isEqualTo(1);
        assertThat(program.err()).contains("libgtk-3-0 libxtst6").hasLineCount(1);
    }
}
