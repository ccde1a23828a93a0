package multilayer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is told in one sentence with file, line, field, value, bound and the way out. */
class ProjectFileMistakesTest {

    private static final String GOOD = """
            {
              "format": "multilayer-project",
              "version": 1,
              "dataset": "fashion-mnist",
              "network": {
                "inputs": 784,
                "hidden": [
                  {"units": 64, "initializer": "he-normal", "activation": "relu"},
                  {"units": 32, "initializer": {"scheme": "normal", "sigma": 0.01},
                   "batchNorm": true,
                   "activation": "relu",
                   "dropoutRate": 0.2}
                ],
                "outputs": 10
              },
              "training": {
                "learningRate": 0.05,
                "optimizer": {"kind": "sgd",
                  "momentum": 0.9,
                  "nesterov": true},
                "batchSize": 256,
                "epochs": 10,
                "validation": {"source": "stratified", "share": 0.1},
                "seed": 1,
                "labelSmoothing": 0.1, "averageDecay": 0.99, "augmentation": {"flip": true, "shift": 2, "noise": 0.05},
                "earlyStopping": {"patience": 3}
              }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theFileThatTheMistakesAreMadeInIsGood() throws IOException {
        assertThat(ProjectFile.read(file(GOOD)).network().hidden()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "dropoutRate": 0.2 | "dropoutRate": 1.2 | line 12: network.hidden[1].dropoutRate must be a number in [0, 1), not 1.2; correct it and try again.
        "dropoutRate": 0.2 | "dropoutRate": "0.2" | line 12: network.hidden[1].dropoutRate must be a number in [0, 1), not "0.2"; correct it and try again.
        "dropoutRate": 0.2 | "dropoutRate": null | line 12: network.hidden[1].dropoutRate must be a number in [0, 1), not null; correct it and try again.
        "units": 64 | "units": 2.5 | line 8: network.hidden[0].units must be a whole number from 1 to 16384, not 2.5; correct it and try again.
        "units": 64 | "units": 0 | line 8: network.hidden[0].units must be a whole number from 1 to 16384, not 0; correct it and try again.
        "units": 64 | "units": true | line 8: network.hidden[0].units must be a whole number from 1 to 16384, not true; correct it and try again.
        "units": 64 | "units": 1e999 | line 8: network.hidden[0].units must be a whole number from 1 to 16384, not 1E+999; correct it and try again.
        "units": 64 | "units": 1e99999999999 | line 8: network.hidden[0].units is too large a number: "1e99999999999"; correct it and try again.
        "batchNorm": true | "batchNorm": 1 | line 10: network.hidden[1].batchNorm must be true or false, not 1; correct it and try again.
        "sigma": 0.01 | "sigma": 0 | line 9: network.hidden[1].initializer.sigma must be a number in (0, 10], not 0; correct it and try again.
        "he-normal" | "he" | line 8: network.hidden[0].initializer must be one of he-normal, he-uniform, glorot-normal, glorot-uniform, lecun-normal, lecun-uniform, normal, zeros, not "he"; correct it and try again.
        "he-normal" | 3 | line 8: network.hidden[0].initializer must be an object in braces, not 3; correct it and try again.
        "hidden": [ | "hidden": [ 5, | line 7: network.hidden[0] must be an object in braces, not 5; correct it and try again.
        "inputs": 784, | "inputs": 784, "hiden": 3, | line 6: network.hiden is not a field of network; did you mean hidden?
        "inputs": 784, | "inputs": 784, "width": 3, | line 6: network.width is not a field of network; it may have inputs, hidden, outputs, outputInitializer.
        "inputs": 784, | "inputs": 784, "inputs": 3, | line 6: network.inputs stands in line 6 already; remove one of the two.
        "learningRate": 0.05 | "learningrate": 0.05 | line 17: training.learningrate is not a field of training; did you mean learningRate?
        "learningRate": 0.05, | `` | line 16: training.learningRate is missing from training, which begins there; add it, a number in (0, 100], and try again.
        "learningRate": 0.05 | "learningRate": 0.0 | line 17: training.learningRate must be a number in (0, 100], not 0.0; correct it and try again.
        "learningRate": 0.05 | "learningRate": NaN | line 17: this is not JSON there (Non-standard token 'NaN'); correct it and try again.
        "momentum": 0.9 | "momentum": 0 | line 20: training.optimizer.nesterov: nesterov needs a momentum above 0: 0; correct it and try again.
        "kind": "sgd" | "kind": "sdg" | line 18: training.optimizer.kind must be one of sgd, rmsprop, adam, adamw, not "sdg"; correct it and try again.
        "kind": "sgd" | "kind": "adam" | line 19: training.optimizer.momentum is not a field of training.optimizer; it may have kind, beta1, beta2, epsilon, weightDecay.
        "momentum": 0.9 | "epsilon": 1e-8, "momentum": 0.9 | line 19: training.optimizer.epsilon is not a field of training.optimizer; it may have kind, momentum, nesterov, weightDecay.
        "seed": 1 | "seed": 1, "schedule": {"shape": "one-cycle", "warmupEpochs": 2} | line 24: training.schedule.warmupEpochs: a one-cycle schedule rises by itself, so warmupEpochs must be 0: 2.0; correct it and try again.
        "seed": 1 | "seed": 1, "gradientClip": -1 | line 24: training.gradientClip must be a number in [0, 1000], not -1; correct it and try again.
        "source": "stratified" | "source": "none" | line 26: training.earlyStopping: earlyStopping needs a validation set: none; correct it and try again.
        , "share": 0.1 | `` | line 23: training.validation.share is missing from training.validation, which begins there; add it, a number in [0, 0.5], and try again.
        "seed": 1 | "seed": 9007199254740992 | line 24: training.seed must be a whole number from 0 to 9007199254740991, not 9007199254740992; correct it and try again.
        "seed": 1 | "seed": 9007199254740990.9 | line 24: training.seed must be a whole number from 0 to 9007199254740991, not 9007199254740990.9; correct it and try again.
        "labelSmoothing": 0.1 | "labelSmoothing": 1 | line 25: training.labelSmoothing must be a number in [0, 1), not 1; correct it and try again.
        "averageDecay": 0.99 | "averageDecay": 1 | line 25: training.averageDecay must be a number in [0, 1), not 1; correct it and try again.
        "flip": true | "flip": 1 | line 25: training.augmentation.flip must be true or false, not 1; correct it and try again.
        "shift": 2 | "shift": -1 | line 25: training.augmentation.shift must be a whole number from 0 to 64, not -1; correct it and try again.
        "noise": 0.05 | "noise": 1.5 | line 25: training.augmentation.noise must be a number in [0, 1], not 1.5; correct it and try again.
        "seed": 1 | "seed": [1] | line 24: training.seed must be a whole number from 0 to 9007199254740991, not a list; correct it and try again.
        "dataset": "fashion-mnist" | "dataset": "mnist" | line 4: dataset must be one of fashion-mnist, not "mnist"; correct it and try again.
        "dataset": "fashion-mnist" | "dataset": {} | line 4: dataset must be one of fashion-mnist, not an object; correct it and try again.
        "dataset": | "runs": 3, "dataset": | line 4: runs is not a field of the project; it may have format, version, dataset, network, training, labels.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"exclude": [3, 60000]}, | line 4: labels.exclude[1] must be a whole number from 0 to 59999, not 60000; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"exclude": [3, 2.5]}, | line 4: labels.exclude[1] must be a whole number from 0 to 59999, not 2.5; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"exclude": [3, "x"]}, | line 4: labels.exclude[1] must be a whole number from 0 to 59999, not "x"; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"exclude": [3, 4, 3]}, | line 4: labels.exclude[2]: 3 stands in the list twice; remove one of the two.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"exclude": 3}, | line 4: labels.exclude must be a list in brackets, not 3; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"exclud": [3]}, | line 4: labels.exclud is not a field of labels; did you mean exclude?
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"relabel": [3]}, | line 4: labels.relabel must be an object in braces, not a list; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"relabel": {"3": 10}}, | line 4: labels.relabel.3 must be a whole number from 0 to 9, not 10; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"relabel": {"3": "shirt"}}, | line 4: labels.relabel.3 must be a whole number from 0 to 9, not "shirt"; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"relabel": {"60000": 1}}, | line 4: labels.relabel.60000: the name of a field of labels.relabel must be a whole number from 0 to 59999; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"relabel": {"07": 1}}, | line 4: labels.relabel.07: the name of a field of labels.relabel must be a whole number from 0 to 59999; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"relabel": {"row": 1}}, | line 4: labels.relabel.row: the name of a field of labels.relabel must be a whole number from 0 to 59999; correct it and try again.
        "dataset": "fashion-mnist", | "dataset": "fashion-mnist", "labels": {"exclude": [3], "relabel": {"3": 1}}, | line 4: labels.relabel: row 3 cannot be excluded and relabelled at once; correct it and try again.
        "version": 1 | "version": 2 | line 3: version is 2, from a newer Multilayer, and this one reads version 1; install the newer one.
        "version": 1 | "version": "1" | line 3: version must be a whole number from 1 to 2147483647, not "1"; correct it and try again.
        "epochs": 10, | "epochs": 10,, | line 22: this is not JSON there (Unexpected character (',' (code 44)): was expecting double-quote to start field name); correct it and try again.
        "epochs": 10 | "epochs": 010 | line 22: this is not JSON there (Invalid numeric value: Leading zeroes not allowed); correct it and try again.
        """)
    void aMistakeIsToldWithItsLine(String good, String bad, String sentence) throws IOException {
        Path file = file(GOOD.replace(good, bad));

        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> ProjectFile.read(file))
                .withMessage("mine.multilayer, " + sentence);
    }

    @Test
    void tooManyHiddenBlocksAreCounted() throws IOException {
        String block = "{\"units\": 64, \"initializer\": \"he-normal\", \"activation\": \"relu\"},";
        assertTold(
                GOOD.replace("\"hidden\": [", "\"hidden\": [" + block.repeat(31)),
                "mine.multilayer, line 7: network.hidden has 33 entries; their number must be a whole number from 0 to 32, so"
                        + " correct it and try again.");
    }

    @Test
    void aFileOfAnotherKindIsNoProject() throws IOException {
        String sentence = "mine.multilayer is not a Multilayer project: it does not say \"format\":"
                + " \"multilayer-project\"; choose another file.";
        assertTold("{}", sentence);
        assertTold("{\"format\": \"other\"}", sentence);
        assertTold("{\"format\": 3}", sentence);
    }

    @Test
    void aFileThatIsNoObjectIsTold() throws IOException {
        assertTold(
                "[]",
                "mine.multilayer, line 1: the project must be an object in braces, not a list; correct it and try again.");
        assertTold("", "mine.multilayer, line 1: the file is empty; choose another file.");
    }

    @Test
    void aFileThatGoesOnOrEndsEarlyIsTold() throws IOException {
        assertTold(
                GOOD + "{}",
                "mine.multilayer, line 29: the file goes on after the project's closing brace; remove what follows it.");
        assertTold(
                GOOD.substring(0, GOOD.indexOf("\"training\"")),
                "mine.multilayer, line 16: this is not JSON there (Unexpected end-of-input within/between Object entries);"
                        + " correct it and try again.");
    }

    @Test
    void nestingWithoutEndIsTold() throws IOException {
        assertTold(
                "[".repeat(100_000),
                "mine.multilayer, line 1: this is not JSON there (Document nesting depth (65) exceeds the maximum allowed"
                        + " (64)); correct it and try again.");
    }

    @Test
    void longAndStrangeNamesAndTextsAreToldInShort() throws IOException {
        assertTold(
                GOOD.replace("\"relu\"", "\"a\\nb" + "x".repeat(100_000) + "\""),
                "mine.multilayer, line 8: network.hidden[0].activation must be one of relu, leaky-relu, gelu, silu, tanh,"
                        + " sigmoid, elu, selu, identity, not \"a b" + "x".repeat(37)
                        + "…\"; correct it and try again.");
        assertTold(
                GOOD.replace("\"seed\"", "\"\\u0007 " + "y".repeat(50) + "\": 1, \"seed\""),
                "mine.multilayer, line 24: training.\"  " + "y".repeat(38)
                        + "…\" is not a field of training; it may have"
                        + " learningRate, schedule, optimizer, batchSize, epochs, validation, seed, labelSmoothing, averageDecay, augmentation, gradientClip, earlyStopping.");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Path file = folder.resolve("none.multilayer");
        assertThatThrownBy(() -> ProjectFile.read(file))
                .isInstanceOf(ProjectFileException.class)
                .hasMessage("none.multilayer cannot be read: " + file + " does not exist; choose another file.");
    }

    @Test
    void aFolderIsNoProject() {
        assertThatThrownBy(() -> ProjectFile.read(folder))
                .isInstanceOf(ProjectFileException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void whateverIsDamagedFailsWithASentenceAndNothingElse() throws IOException {
        Random random = new Random(1);
        Path file = folder.resolve("mine.multilayer");
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = GOOD.getBytes(StandardCharsets.UTF_8);
            for (int hit = 0; hit <= random.nextInt(3); hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            try {
                ProjectFile.read(file);
            } catch (ProjectFileException e) {
                refused++;
                assertThat(e)
                        .message()
                        .startsWith("mine.multilayer")
                        .doesNotContain("\n")
                        .matches(".*[.?]$");
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private void assertTold(String content, String sentence) throws IOException {
        Path file = file(content);
        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> ProjectFile.read(file))
                .withMessage(sentence);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("mine.multilayer"), content);
    }
}
