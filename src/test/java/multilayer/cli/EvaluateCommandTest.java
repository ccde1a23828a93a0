package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.export.gallery.BrightPixel;
import multilayer.store.ProjectFile;
import multilayer.store.RunFolder;
import multilayer.store.Weights;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RecordedRun;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunRecorder;
import multilayer.store.runs.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A network without hidden layers that answers with the place of the white pixel, with the probability 0.5 on the left, 0.75 in the middle
 * and 0.9 on the right; what is left of it the other two classes share.
 */
class EvaluateCommandTest {

    private static final TrainTest DATA = new TrainTest(
            BrightPixel.images(
                    "lines train",
                    new int[] {0, 0},
                    new int[] {1, 1},
                    new int[] {2, 2},
                    new int[] {2, 0},
                    new int[] {2, 2},
                    new int[] {1, 1},
                    new int[] {0, 0},
                    new int[] {1, 0}),
            BrightPixel.images(
                    "lines test",
                    new int[] {0, 0},
                    new int[] {1, 0},
                    new int[] {2, 2},
                    new int[] {2, 1},
                    new int[] {0, 1},
                    new int[] {1, 1},
                    new int[] {0, 0},
                    new int[] {0, 2}));

    private static final NetworkSpec NETWORK = new NetworkSpec(3, List.of(), 3, Initializer.HE_NORMAL);
    private static final float[] DIAGONAL = {
        (float) Math.log(2), 0, 0, 0, (float) Math.log(6), 0, 0, 0, (float) Math.log(18)
    };
    private static final List<NamedTensor> TENSORS = List.of(
            new NamedTensor("output.weight", new int[] {3, 3}, DIAGONAL),
            new NamedTensor("output.bias", new int[] {3}, new float[3]));

    private final CommandLineRig program = new CommandLineRig();

    @TempDir
    private Path folder;

    @BeforeEach
    void saveTheRun() throws IOException {
        program.data = DATA;
        project(NETWORK, Validation.lastRows(0.25));
        Weights.write(weights(), TENSORS);
    }

    @Test
    void theTableNamesItsSplitEverywhere() {
        assertThat(evaluate("--split", "test")).isZero();

        assertThat(program.out().lines())
                .containsExactly(
                        "This is the final exam: whoever chooses a network by these figures is cheating.",
                        "test, 8 samples: accuracy 0.5000 (95 % interval 0.2152 to 0.7848), loss 1.2034, ECE 0.1625",
                        "",
                        "Confusion matrix, test: a row for each true class, a column for each predicted class",
                        "                   0    1    2",
                        "  0  left          2    1    0",
                        "  1  mid, \"dle\"    1    1    1",
                        "  2  right         1    0    1",
                        "",
                        "Classes, test",
                        "                 precision     recall         F1  support",
                        "  0  left           0.5000     0.6667     0.5714        3",
                        "  1  mid, \"dle\"     0.5000     0.3333     0.4000        3",
                        "  2  right          0.5000     0.5000     0.5000        2");
        assertThat(program.err()).isEmpty();
    }

    @Test
    void jsonIsOneObjectWithConfusionAsRowsOfTrueClasses() throws IOException {
        assertThat(evaluate("--split", "test", "--json")).isZero();

        assertThat(program.out()).hasLineCount(1);
        JsonNode object = json();
        assertThat(object.fieldNames())
                .toIterable()
                .containsExactly("split", "samples", "accuracy", "loss", "confusion", "perClass", "ece");
        assertThat(object.get("split").asText()).isEqualTo("test");
        assertThat(object.get("samples").asInt()).isEqualTo(8);
        assertThat(object.get("accuracy").asDouble()).isEqualTo(0.5);
        assertThat(object.get("loss").asDouble()).isCloseTo(1.203388, within(1e-6));
        assertThat(object.get("confusion")).hasToString("[[2,1,0],[1,1,1],[1,0,1]]");
        assertThat(object.get("ece").asDouble()).isCloseTo(0.1625, within(1e-6));
        assertThat(object.get("perClass")).hasSize(3);
        assertThat(object.get("perClass").get(1))
                .hasToString("{\"name\":\"mid, \\\"dle\\\"\",\"precision\":0.5,\"recall\":0.3333333333333333,"
                        + "\"f1\":0.4,\"support\":3}");
    }

    @Test
    void withoutASplitItIsWhatTheRunHeldOutAndWhatIsNoNumberIsNull() throws IOException {
        assertThat(evaluate("--json")).isZero();

        JsonNode object = json();
        assertThat(object.get("split").asText()).isEqualTo("validation");
        assertThat(object.get("confusion")).hasToString("[[1,1,0],[0,0,0],[0,0,0]]");
        assertThat(object.get("perClass").get(1))
                .hasToString(
                        "{\"name\":\"mid, \\\"dle\\\"\",\"precision\":0.0,\"recall\":null,\"f1\":0.0,\"support\":0}");
        assertThat(object.get("perClass").get(2))
                .hasToString("{\"name\":\"right\",\"precision\":null,\"recall\":null,\"f1\":null,\"support\":0}");
    }

    @Test
    void theTrainSplitIsWhatIsNotHeldOut() throws IOException {
        assertThat(evaluate("--split", "train", "--json")).isZero();

        assertThat(json().get("confusion")).hasToString("[[1,0,1],[0,2,0],[0,0,2]]");
    }

    @Test
    void onlyTheTestSetIsAnExam() {
        assertThat(evaluate("--split", "train")).isZero();
        assertThat(program.out()).startsWith("train, 6 samples").doesNotContain("exam");
    }

    @Test
    void weightsThatAreNoNumbersGiveNull() throws IOException {
        float[] numbers = DIAGONAL.clone();
        numbers[0] = Float.NaN;
        Weights.write(weights(), List.of(new NamedTensor("output.weight", new int[] {3, 3}, numbers), TENSORS.get(1)));

        assertThat(evaluate("--json")).isZero();
        assertThat(json().get("loss").isNull()).isTrue();
        assertThat(json().get("ece").isNull()).isTrue();
    }

    @Test
    void theGalleryHoldsEveryErrorWorstLossFirst() throws IOException {
        Path gallery = folder.resolve("made/gallery");

        assertThat(evaluate("--split", "test", "--gallery", gallery.toString())).isZero();
        assertThat(program.out())
                .endsWith("Gallery, test: 4 of 8 images wrong, in gallery-test.csv and one sheet of up to 1,000 tiles: "
                        + gallery + System.lineSeparator());
        assertThat(csv(gallery.resolve("gallery-test.csv")))
                .containsExactly(
                        "3,test,middle,right,0.900,0.050,2.996,0.850",
                        "1,test,left,middle,0.750,0.125,2.079,0.625",
                        "4,test,middle,left,0.500,0.250,1.386,0.250",
                        "7,test,right,left,0.500,0.250,1.386,0.250");
        assertThat(whitePixels(gallery.resolve("gallery-test-1.png"))).containsExactly(2, 1, 0, 0);
    }

    @Test
    void theGalleryTakesThePlaceOfAnEarlierOneOfItsSplit() throws IOException {
        for (String name : List.of("gallery-train-1.png", "gallery-train-2.png", "gallery-train-3.png", "mine.png")) {
            Files.writeString(folder.resolve(name), "old");
        }

        assertThat(evaluate("--split", "train", "--json", "--gallery", folder.toString()))
                .isZero();
        assertThat(program.out()).hasLineCount(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(
                            "gallery-train-1.png",
                            "gallery-train.csv",
                            "mine.png",
                            RunFolder.PROJECT,
                            RunFolder.WEIGHTS);
        }
        assertThat(ImageIO.read(folder.resolve("gallery-train-1.png").toFile())).isNotNull();
    }

    @Test
    void weightsThatAreNotThereAreTold() throws IOException {
        Files.delete(weights());
        refused("This cannot be used: %s cannot be read: there is no such file; choose another one.");
    }

    @Test
    void weightsThatAreDamagedAreTold() throws IOException {
        Files.writeString(weights(), "no zip");
        assertThat(evaluate()).isEqualTo(2);
        assertThat(program.err())
                .startsWith("This cannot be used: weights.npz is not a file of weights (.npz), or it is damaged: ")
                .hasLineCount(1);
    }

    @Test
    void weightsWithoutTheirProjectAreTold() throws IOException {
        Files.delete(folder.resolve(RunFolder.PROJECT));
        refused("There is no project.multilayer beside %s: evaluate needs both files as train --save DIR writes them;"
                + " keep them in one folder.");
    }

    @Test
    void aDamagedProjectIsTold() throws IOException {
        Files.writeString(folder.resolve(RunFolder.PROJECT), "{\n  \"format\": oops\n}");
        assertThat(evaluate()).isEqualTo(2);
        assertThat(program.err())
                .startsWith("This cannot be used: project.multilayer, line 2: ")
                .hasLineCount(1);
    }

    @Test
    void weightsOfAnotherShapeAreTold() throws IOException {
        project(NETWORK.withHidden(List.of(HiddenBlock.relu(4))), Validation.lastRows(0.25));
        refused("%s does not fit the project.multilayer beside it: dense1.weight is missing;"
                + " a 3-4-3 network needs it; choose two files of the same run.");
    }

    @Test
    void weightsOfADeeperNetworkAreTold() throws IOException {
        List<NamedTensor> deeper = new ArrayList<>(TENSORS);
        deeper.add(new NamedTensor("dense1.weight", new int[] {3, 3}, new float[9]));
        Weights.write(weights(), deeper);
        refused("%s does not fit the project.multilayer beside it: dense1.weight is not in a 3-3 network;"
                + " choose two files of the same run.");
    }

    @Test
    void aNetworkThatDoesNotTakeTheDataIsTold() throws IOException {
        project(new NetworkSpec(4, List.of(), 3, Initializer.HE_NORMAL), Validation.lastRows(0.25));
        refused("%s does not fit the project.multilayer beside it: lines train needs a network with 3 inputs and"
                + " 3 outputs: 4-3; choose two files of the same run.");
    }

    @ParameterizedTest
    @CsvSource({"NONE", "TEST", "LAST_ROWS"})
    void aRunThatHeldNothingOutSaysWhichSplitsThereAre(Validation.Source source) throws IOException {
        project(NETWORK, new Validation(source, 0));
        refused("The run of %s held nothing out for validation; choose --split test or --split train.");
    }

    @Test
    void aGalleryThatCannotBeWrittenIsToldBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThat(evaluate("--gallery", file.toString())).isEqualTo(2);
        assertThat(program.err())
                .startsWith("This cannot be used: " + file + " cannot be used as a folder to save in: ")
                .hasLineCount(1);
        assertThat(program.out()).isEmpty();
    }

    @Test
    void aSplitThatThereIsNotIsTold() {
        assertThat(evaluate("--split", "exam")).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo("--split must be one of train, validation, test: exam" + System.lineSeparator());
    }

    @Test
    void withoutWeightsItSaysHowItIsUsed() {
        assertThat(program.run("evaluate", "--json")).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo(
                        "Say what to evaluate: either --weights FILE or --run ID; multilayer evaluate --help tells how they are used."
                                + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }

    @Test
    void aRunOfTheHistoryIsEvaluatedAsItsFilesAre() throws IOException {
        evaluate("--split", "test", "--json");
        String fromFiles = program.out();

        Path store = keepTheRun();
        CommandLineRig other = new CommandLineRig();
        other.data = DATA;
        assertThat(other.run("evaluate", "--run", "1", "--split", "test", "--json", "--store", store.toString()))
                .isZero();
        assertThat(other.out()).isEqualTo(fromFiles);
        assertThat(other.run(
                        "evaluate", "--run", "1", "--split", "test", "--epoch", "last", "--store", store.toString()))
                .isZero();
        assertThat(other.out()).contains("test, 8 samples: accuracy 0.3750");
    }

    /** The first epoch, which is the best one, holds these weights; after the last the network always answers "left". */
    private Path keepTheRun() throws IOException {
        Path store = folder.resolve("store");
        Experiment experiment = ProjectFile.read(folder.resolve(RunFolder.PROJECT));
        RunHeader header =
                new RunHeader("lines", Origin.COMMAND, experiment, 1, "c0ffee", "1", "here", RecordedRun.STARTED, null);
        List<NamedTensor> left = List.of(
                new NamedTensor("output.weight", new int[] {3, 3}, new float[9]),
                new NamedTensor("output.bias", new int[] {3}, new float[] {1, 0, 0}));
        try (RunStore history = RunStore.open(store);
                RunRecorder recorder = history.begin(header)) {
            recorder.epoch(RecordedRun.epoch(1, 0.25), TENSORS);
            recorder.epoch(RecordedRun.epoch(2, 0.5), left);
        }
        return store;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--run 2                   | There is no run 2; multilayer runs list shows those that there are.",
                "--run 1 --epoch first     | --epoch must be one of best, last: first",
                "--run 1 --split exam      | --split must be one of train, validation, test: exam",
                "--run 1 --weights w.npz   | Say what to evaluate: either --weights FILE or --run ID;",
                "--weights w.npz           | --store STORE has no meaning with --weights w.npz; leave out one of them",
            })
    void aRunThatIsNotThereIsTold(String options, String sentence) throws IOException {
        Path store = keepTheRun();
        List<String> arguments = new ArrayList<>(List.of("evaluate", "--store", store.toString()));
        arguments.addAll(List.of(options.split(" +")));
        assertThat(program.run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(program.err())
                .startsWith(sentence.replace("STORE", store.toString()))
                .hasLineCount(1);
    }

    @Test
    void helpExplainsEachOption() {
        assertThat(program.run("evaluate", "--help")).isZero();
        assertThat(program.out().replaceAll("\\s+", " "))
                .contains("--weights=FILE The weights.npz", "--gallery=DIR Write there", "--json One JSON object")
                .contains("--split=NAME What to answer, one of train, validation, test (default validation)");
    }

    private int evaluate(String... options) {
        return program.run(
                Stream.concat(Stream.of("evaluate", "--weights", weights().toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    /** With exit code 2, nothing but one sentence, and no folder for the gallery. */
    private void refused(String sentence) {
        Path gallery = folder.resolve("never-made");

        assertThat(evaluate("--gallery", gallery.toString())).isEqualTo(2);
        assertThat(program.err()).isEqualTo(sentence.formatted(weights()) + System.lineSeparator());
        assertThat(program.out()).isEmpty();
        assertThat(gallery).doesNotExist();
    }

    private Path weights() {
        return folder.resolve(RunFolder.WEIGHTS);
    }

    private void project(NetworkSpec network, Validation validation) throws IOException {
        Experiment d2l = Preset.D2L.experiment();
        Experiment experiment =
                d2l.withNetwork(network).withTraining(d2l.training().withValidation(validation));
        ProjectFile.write(folder.resolve(RunFolder.PROJECT), experiment);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(program.out());
    }

    /** The lines under the head, with figures of three decimals. */
    private static List<String> csv(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<String> fields =
                    List.of(line.replace("\"mid, \"\"dle\"\"\"", "middle").split(","));
            List<String> shown = new ArrayList<>(fields.subList(0, 4));
            if (!fields.get(0).equals("row")) {
                fields.subList(4, 8)
                        .forEach(figure -> shown.add(String.format(Locale.ROOT, "%.3f", Float.valueOf(figure))));
                lines.add(String.join(",", shown));
            }
        }
        return lines;
    }

    /** For each tile of the only line of tiles the place of its white pixel. */
    private static List<Integer> whitePixels(Path sheet) throws IOException {
        BufferedImage picture = ImageIO.read(sheet.toFile());
        List<Integer> places = new ArrayList<>();
        for (int left = 8 + 16; left < picture.getWidth() - 8; left += 144) {
            for (int place = 0; place < 3; place++) {
                boolean beside = picture.getRGB(left + 19 + (place + 1) % 3 * 37, 40 + 8 + 18) == 0xff000000;
                boolean white = picture.getRGB(left + 19 + place * 37, 40 + 8 + 18) == 0xffffffff;
                if (white && beside) {
                    places.add(place);
                }
            }
        }
        return places;
    }
}
