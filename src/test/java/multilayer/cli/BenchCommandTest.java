package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {

    private final CommandLineRig program = new CommandLineRig();

    @Test
    void withoutANameItAsksWhichBenchmark() {
        assertThat(program.run("bench")).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo("Say which benchmark: multilayer bench window; multilayer bench --help lists them."
                        + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }

    @Test
    void helpListsTheBenchmarksForPeopleOnly() {
        assertThat(program.run("bench", "--help")).isZero();
        assertThat(program.out())
                .contains("Benchmarks:", "window  ", "Measure what the window costs while it trains.")
                .doesNotContain("window-run");
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
