package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.RangePoint;
import multilayer.engine.train.RangeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindLearningRateTest {

    private static final List<RangePoint> POINTS = List.of(
            new RangePoint(1, 4, 1e-6, 2.5, 2.4),
            new RangePoint(2, 4, 0.0216, 2.25, 2.3),
            new RangePoint(3, 4, 0.464, 0.5, 1.2),
            new RangePoint(4, 4, 10, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));

    private final CommandLineRig program = new CommandLineRig();

    private void find(OptionalDouble suggestion, boolean stopped) {
        program.training.rangeTest = new RangeTest(POINTS, stopped, suggestion);
    }

    @Test
    void theTestIsOfTheExperimentThatWasAskedForAndNothingIsTrained() {
        find(OptionalDouble.of(0.046), false);

        assertThat(program.run("train", "--find-lr", "--preset", "d2l", "--seed", "5"))
                .isZero();
        Experiment d2l = Preset.D2L.experiment();
        assertThat(program.training.tested)
                .isEqualTo(d2l.withTraining(d2l.training().withSeed(5)));
        assertThat(program.training.experiment).isNull();
    }

    @Test
    void theLossesAreBarsAndTheSuggestionIsMarked() {
        find(OptionalDouble.of(0.023), false);

        program.run("train", "--find-lr", "--preset", "d2l");
        assertThat(program.out().lines())
                .containsExactly(
                        "784-256-10, 203,530 parameters, batches of 256, seed 1: learning rates from 1.0e-06 to 10",
                        "learning rate     loss",
                        "      1.0e-06   2.4000  " + "#".repeat(48),
                        "        0.022   2.3000  " + "#".repeat(46) + " <- suggested",
                        "         0.46   1.2000  " + "#".repeat(24),
                        "           10        -  " + "#".repeat(48),
                        "Suggested learning rate: 0.023");
    }

    @Test
    void jsonIsAnObjectAPointAndTheSuggestionLast() {
        find(OptionalDouble.of(0.046), false);

        assertThat(program.run("train", "--find-lr", "--json")).isZero();
        assertThat(program.out().lines())
                .startsWith(
                        "{\"event\":\"point\",\"step\":1,\"learningRate\":1.0E-6,\"loss\":2.5,\"smoothedLoss\":2.4}")
                .contains("{\"event\":\"point\",\"step\":4,\"learningRate\":10.0,\"loss\":null,\"smoothedLoss\":null}")
                .endsWith("{\"event\":\"suggestion\",\"learningRate\":0.046}")
                .hasSize(5);
    }

    @Test
    void withoutASuggestionItFailsAndSaysWhatToChange() throws IOException {
        find(OptionalDouble.empty(), false);

        assertThat(program.run("train", "--find-lr")).isEqualTo(1);
        assertThat(program.out())
                .contains("fell at no learning rate", "batch norm")
                .doesNotContain("<-");

        CommandLineRig json = new CommandLineRig();
        json.training.rangeTest = new RangeTest(POINTS, false, OptionalDouble.empty());
        assertThat(json.run("train", "--find-lr", "--json")).isEqualTo(1);
        String last = json.out().lines().toList().get(4);
        assertThat(new ObjectMapper().readTree(last).get("learningRate").isNull())
                .isTrue();
    }

    @Test
    void aTestThatWasStoppedSuggestsNothing() {
        find(OptionalDouble.empty(), true);

        assertThat(program.run("train", "--find-lr")).isEqualTo(1);
        assertThat(program.out()).contains("Stopped after 4 steps").doesNotContain("#");
    }

    @Test
    void dataThatCannotBeReadIsABadFile() {
        program.training.dataProblem = new IOException("train-labels-idx1-ubyte.gz has a wrong checksum");

        assertThat(program.run("train", "--find-lr", "--json")).isEqualTo(2);
        assertThat(program.err()).contains("wrong checksum").hasLineCount(1);
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--test       | --find-lr trains nothing to keep or to measure: leave out --test.",
                "--save there | --find-lr trains nothing to keep or to measure: leave out --save there.",
                "--preset bert | --preset must be one of d2l, baseline, two-layer, best: bert"
            })
    void whatDoesNotGoTogetherIsRefused(String arguments, String sentence) {
        assertThat(program.run(("train --find-lr " + arguments).split(" "))).isEqualTo(2);
        assertThat(program.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(program.out()).isEmpty();
        assertThat(program.training.tested).isNull();
    }
}
