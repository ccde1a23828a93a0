package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrainCommandTest {

    private final CommandLineRig program = new CommandLineRig();

    @Test
    void theBaselineIsTrainedUnlessSomethingElseIsAskedFor() {
        assertThat(program.run("train")).isZero();
        assertThat(program.training.experiment).isEqualTo(Preset.BASELINE.experiment());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetIsKnownByItsName(Preset preset) {
        assertThat(program.run("train", "--preset", preset.id())).isZero();
        assertThat(program.training.experiment).isEqualTo(preset.experiment());
    }

    @Test
    void optionsReplaceTheExperimentsOwnValues() {
        program.run("train", "--preset", "d2l", "--epochs", "3", "--seed", "9007199254740991", "--validation", "0.2");

        Experiment d2l = Preset.D2L.experiment();
        assertThat(program.training.experiment)
                .isEqualTo(d2l.withTraining(d2l.training()
                        .withEpochs(3)
                        .withSeed(9007199254740991L)
                        .withValidation(Validation.stratified(0.2))));
    }

    @ParameterizedTest
    @CsvSource({"none, NONE", "test, TEST", "0.5, STRATIFIED", "0, NONE"})
    void validationIsNoneTestOrAStratifiedShare(String text, Validation.Source source) {
        program.run("train", "--validation", text);
        assertThat(program.training.trained().training().validation().source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--preset bert      | --preset must be one of d2l, baseline, two-layer, best: bert",
                "--epochs many      | --epochs must be a whole number from 1 to 10000: many",
                "--epochs 0         | --epochs must be a whole number from 1 to 10000: 0",
                "--epochs 2.5       | --epochs must be a whole number from 1 to 10000: 2.5",
                "--seed -1          | --seed must be a whole number from 0 to 9007199254740991: -1",
                "--validation 0.6   | --validation must be none, test, or a share of the training set in [0, 0.5]: 0.6",
                "--validation all   | --validation must be none, test, or a share of the training set in [0, 0.5]: all",
                "--epoch 3          | multilayer train does not know --epoch; did you mean --epochs?",
                "--gpu              | multilayer train does not know --gpu; multilayer train --help lists what it knows.",
                "extra              | multilayer train does not know extra; multilayer train --help lists what it knows.",
                "--preset d2l --project x.multilayer "
                        + "| Give --preset or --project, not both: --preset d2l --project x.multilayer",
                "--epochs           "
                        + "| Missing required parameter for option '--epochs' (N); multilayer train --help tells how it is used.",
                "--seed 1 --seed 2  "
                        + "| option '--seed' (N) should be specified only once; multilayer train --help tells how it is used."
            })
    void aBadArgumentGetsOneSentenceAndExitCodeTwo(String arguments, String sentence) {
        int exit = program.run(("train " + arguments).split(" "));

        assertThat(program.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(exit).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.training.experiment).isNull();
    }

    @Test
    void aFolderThatCannotBeSavedToIsToldBeforeTraining(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThat(program.run("train", "--save", file.toString())).isEqualTo(2);
        assertThat(program.err()).contains(file.toString()).hasLineCount(1);
        assertThat(program.training.experiment).isNull();
    }

    @Test
    void dataThatCannotBeReadIsABadFile() {
        program.training.dataProblem = new IOException("train-labels-idx1-ubyte.gz has a wrong checksum");

        assertThat(program.run("train")).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo("This cannot be used: train-labels-idx1-ubyte.gz has a wrong checksum"
                        + System.lineSeparator());
    }

    @Test
    void jsonIsOneObjectALineAndNothingElse() throws IOException {
        assertThat(program.run("train", "--json", "--epochs", "2", "--test")).isZero();

        List<JsonNode> lines = jsonLines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).toString())
                .isEqualTo("{\"event\":\"epoch\",\"epoch\":2,\"trainLoss\":0.1234567890123,\"trainAccuracy\":0.95,"
                        + "\"validationLoss\":0.3,\"validationAccuracy\":0.875,\"seconds\":0.45,"
                        + "\"samplesPerSecond\":120000.5}");
        assertThat(lines.get(2).toString())
                .isEqualTo("{\"event\":\"done\",\"reason\":\"completed\",\"epochs\":2,"
                        + "\"testLoss\":0.35,\"testAccuracy\":0.88}");
    }

    @Test
    void figuresThatDoNotExistAreNull() throws IOException {
        program.training.trainLoss = Double.NaN;
        program.run("train", "--json", "--epochs", "1", "--validation", "none");

        List<JsonNode> lines = jsonLines();
        assertThat(lines.get(0).get("trainLoss").isNull()).isTrue();
        assertThat(lines.get(0).get("validationLoss").isNull()).isTrue();
        assertThat(lines.get(0).get("validationAccuracy").isNull()).isTrue();
        assertThat(lines.get(1).get("testAccuracy").isNull()).isTrue();
    }

    @Test
    void numbersAreTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            program.run("train", "--epochs", "1");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(program.out()).contains("0.1235").contains("54,000 training samples");
    }

    @Test
    void theTableHasALineAnEpochAndNamesItsSplits() {
        assertThat(program.run("train", "--epochs", "2", "--test", "--no-store"))
                .isZero();

        assertThat(program.out().lines())
                .containsExactly(
                        "784-256-10, 204,042 parameters: 54,000 training samples, 6,000 validation samples, seed 1",
                        "epoch  train loss  train acc  validation loss  validation acc   seconds  samples/s",
                        "    1      0.1235     0.9500           0.3000          0.8750      0.45     120001",
                        "    2      0.1235     0.9500           0.3000          0.8750      0.45     120001",
                        "Completed: 2 epochs.",
                        "Test set, 10,000 samples: loss 0.3500, accuracy 0.8800 +/- 0.0032");
        assertThat(program.err()).isEmpty();
    }

    @Test
    void validationOnTheTestSetIsCalledThat() {
        program.run("train", "--preset", "d2l", "--epochs", "1");
        assertThat(program.out()).contains("TEST samples as the chapter does").contains("test loss");
        assertThat(program.out()).doesNotContain("validation loss");
    }

    @Test
    void aRunThatDivergesSaysWhatToChangeAndFails() throws IOException {
        program.training.reason = StopReason.DIVERGED;

        assertThat(program.run("train", "--json", "--epochs", "2")).isEqualTo(1);
        assertThat(jsonLines().get(2).get("reason").asText()).isEqualTo("diverged");
        assertThat(program.err())
                .isEqualToIgnoringNewLines(
                        "The loss was no longer a number in epoch 3; try a learningRate below 0.05, a warm-up"
                                + " (\"warmupEpochs\": 1), or a \"gradientClip\" such as 1, in the project file, which"
                                + " train --save DIR writes.");
    }

    @Test
    void everyEpochIsSaved(@TempDir Path folder) {
        List<Boolean> saved = new ArrayList<>();
        program.training.afterEpoch = epoch -> saved.add(Files.isRegularFile(folder.resolve("run/weights.npz")));

        program.run("train", "--epochs", "2", "--save", folder.resolve("run").toString());
        assertThat(saved).containsExactly(true, true);
        assertThat(folder.resolve("run/project.multilayer")).exists();
        assertThat(folder.resolve("run/metrics.csv")).exists();
    }

    private List<JsonNode> jsonLines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
