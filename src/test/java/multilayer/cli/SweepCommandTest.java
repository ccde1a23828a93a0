package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.space.NotebookSpace;
import multilayer.store.SpaceFile;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepCommandTest {

    private final CommandLineRig program = new CommandLineRig();

    @TempDir
    private Path folder;

    private static final TrainTest DATA = data();

    private static TrainTest data() {
        try {
            return Datasets.FASHION_MNIST.load().first(600, 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void writeSpace() throws IOException {
        program.data = DATA;
        Files.writeString(folder.resolve("space.json"), """
                {"format": "multilayer-space", "version": 1,
                "experiment": {"dataset": "fashion-mnist",
                  "network": {"inputs": 784, "outputs": 10,
                    "hidden": [{"units": 8, "initializer": "he-normal", "activation": "relu"}]},
                  "training": {"learningRate": 0.1, "optimizer": {"kind": "sgd"}, "batchSize": 100, "epochs": 4, "seed": 1,
                    "validation": {"source": "stratified", "share": 0.2}}},
                "space": {"learningRate": {"logUniform": [0.01, 1]}, "nesterov": [false, true], "hidden": [[8], [8, 4]]}}
                """);
    }

    private int sweep(String arguments) {
        String all = "sweep --store %s %s"
                .formatted(folder, arguments.replace("SPACE", "--space " + folder.resolve("space.json")));
        return program.run(all.split(" "));
    }

    @Test
    void everyLegIsALineAndTheWinnerIsTestedOnce() throws IOException {
        assertThat(sweep("SPACE --trials 9 --parallel 2 --seed 4")).isZero();

        List<String> lines = program.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("Sweep 1 (space): Successive halving, 2 trials at once, seed 4");
        assertThat(lines.get(1)).matches("trial +epochs +validation +state +values");
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        " +\\d  +1/4 +0\\.\\d{4}  stopped early  hidden=8(-4)? learningRate=0\\.\\d+ nesterov=false"));
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        " +\\d  +0/4 +-  failed +hidden=.* nesterov=true  \\(nesterov needs a momentum above 0: 0\\)"));
        assertThat(lines.get(lines.size() - 2))
                .matches("Best: trial \\d, validation accuracy 0\\.\\d{4} in epoch \\d of 4: hidden=.*");
        assertThat(lines.get(lines.size() - 1))
                .matches(
                        "Test set, opened once for the winner, 200 samples: loss \\d\\.\\d{4}, accuracy 0\\.\\d{4} \\+/- 0\\.\\d{4}");

        try (RunStore runs = RunStore.open(folder)) {
            assertThat(runs.list()).isNotEmpty().allSatisfy(run -> {
                assertThat(run.origin()).isEqualTo(new Origin(Origin.Kind.SWEEP, "1"));
                assertThat(run.epochsDone()).isBetween(1, 4);
            });
            assertThat(runs.list()).filteredOn(run -> run.test() != null).hasSize(1);
            assertThat(runs.list()).extracting(run -> run.name()).doesNotHaveDuplicates();
        }
    }

    @Test
    void jsonIsAnObjectALine() throws IOException {
        assertThat(sweep("SPACE --strategy grid --grid-points 2 --json")).isZero();

        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0).get("strategy").asText()).isEqualTo("grid");
        JsonNode trial = lines.stream()
                .filter(line -> line.path("trial").asInt() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(trial.get("event").asText()).isEqualTo("trial");
        assertThat(trial.get("state").asText()).isEqualTo("completed");
        assertThat(trial.get("epochAccuracies")).hasSize(4);
        assertThat(trial.get("values").toString())
                .isEqualTo("{\"hidden\":[8],\"learningRate\":0.01,\"nesterov\":false}");
        JsonNode done = lines.get(9);
        assertThat(done.get("event").asText()).isEqualTo("done");
        assertThat(done.get("reason").asText()).isEqualTo("completed");
        assertThat(done.get("testAccuracy").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void aSweepThatIsOverIsToldAgainWithoutTraining() {
        sweep("SPACE --trials 3 --strategy random");
        String winner = program.out()
                .lines()
                .filter(line -> line.startsWith("Test set"))
                .findFirst()
                .orElseThrow();
        assertThat(sweep("--resume 1 --parallel 1")).isZero();
        assertThat(program.out().lines().filter(winner::equals)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--trials 3 | --space is missing: a file that says what is searched, such as those in assets/spaces;"
                        + " or go on with a sweep that was begun: --resume ID",
                "SPACE | a halving sweep has no end of its own; give it one or more of --trials N, --epochs-budget N and --time 30m",
                "SPACE --trials 0 | --trials must be a whole number from 1 to 100000: 0",
                "SPACE --time 5 | --time must be a whole number of seconds, minutes or hours, up to a year, such as 90s, 30m or 2h: 5",
                "SPACE --strategy best | --strategy must be one of grid, random, halving, tpe: best",
                "SPACE --trials 3 --parallel 0 | --parallel must be a whole number from 1 to 1024: 0",
                "--resume 1 --trials 3 | --resume goes on with the sweep as it was begun; leave out --trials 3",
            })
    void aBadArgumentIsToldBeforeAnythingIsTrained(String arguments, String sentence) {
        assertThat(sweep(arguments)).isEqualTo(2);
        assertThat(program.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }

    @Test
    void aSweepNeedsAValidationSetThatIsNotTheTestSet() throws IOException {
        Path space = folder.resolve("space.json");
        Files.writeString(space, Files.readString(space).replace("\"stratified\", \"share\": 0.2", "\"test\""));
        assertThat(sweep("SPACE --trials 3")).isEqualTo(2);
        assertThat(program.err())
                .startsWith("a sweep chooses by validation accuracy, and the test set must stay sealed");
    }

    @Test
    void theSpacesThatComeWithTheProgramAreRead() throws IOException {
        assertThat(SpaceFile.read(Path.of("assets/spaces/notebook.json"))).isEqualTo(NotebookSpace.SEARCH);
        assertThat(SpaceFile.read(Path.of("assets/spaces/first.json")).space().dimensions())
                .hasSize(6);
    }
}
