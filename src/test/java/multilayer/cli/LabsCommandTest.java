package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import multilayer.experiments.lab.Labs;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CommandLineRig program = new CommandLineRig();

    @TempDir
    private Path folder;

    @BeforeEach
    void keepRunsHere() {
        program.kept = folder.resolve("kept");
    }

    @Test
    void theListHasANameAndItsQuestionALine() {
        assertThat(program.run("labs", "list")).isZero();

        List<String> lines = program.out().lines().toList();
        assertThat(lines).hasSameSizeAs(Labs.values());
        assertThat(lines.get(0)).matches("hidden-units +How does the number of hidden units .*\\?");
        assertThat(lines.get(8)).startsWith("matmul ").endsWith("The benchmark measures it.");
        assertThat(program.out()).isASCII();
    }

    @Test
    void aTableHasErrorBarsTheNotebooksFiguresAndTheExplanation() {
        assertThat(program.run("labs", "run", "hidden-layers", "--quick", "--seeds", "2"))
                .isZero();

        List<String> lines = program.out().lines().toList();
        assertThat(lines.get(0)).startsWith("Hidden layers. Does a second hidden layer help");
        assertThat(lines).anyMatch(line -> line.startsWith("Runs have 2 epochs where the notebook's have 10"));
        assertThat(lines).anyMatch(line -> line.matches("hidden layers +test accuracy +notebook +single runs"));
        assertThat(lines)
                .anyMatch(
                        line -> line.matches("256-128 +0\\.\\d{4} \\+/- 0\\.\\d{4} +0\\.8729 +0\\.\\d{4}  0\\.\\d{4}"))
                .anyMatch(line -> line.matches("512-256-128-64 +0\\.\\d{4} \\+/- 0\\.\\d{4} +0\\.\\d{4}  0\\.\\d{4}"))
                .anyMatch(line -> line.startsWith("The best test accuracy is 0."));
        assertThat(lines).allMatch(line -> line.length() <= 100);
        assertThat(program.out()).isASCII();
    }

    @Test
    void jsonIsAnObjectAPointAndADoneLine() throws IOException {
        assertThat(program.run("labs", "run", "hidden-units", "--epochs", "1", "--seeds", "2", "--json"))
                .isZero();

        List<String> lines = program.out().lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).startsWith("{\"event\":\"point\",\"lab\":\"hidden-units\",\"x\":");
        List<Integer> units = new ArrayList<>();
        for (String line : lines.subList(0, 6)) {
            JsonNode point = JSON.readTree(line);
            units.add(point.get("x").intValue());
            double mean = (point.get("runs").get(0).asDouble()
                            + point.get("runs").get(1).asDouble())
                    / 2;
            assertThat(point.get("mean").asDouble()).isEqualTo(mean);
            assertThat(point.get("sd").isNumber()).isTrue();
            assertThat(point.get("measure").asText()).isEqualTo("test-accuracy");
            assertThat(point.get("notebook").asDouble()).isBetween(0.84, 0.88);
        }
        assertThat(units).containsExactlyInAnyOrder(32, 64, 128, 256, 512, 1024);
        JsonNode done = JSON.readTree(lines.get(6));
        assertThat(done.get("event").asText()).isEqualTo("done");
        assertThat(done.get("reason").asText()).isEqualTo("completed");
        assertThat(done.get("seeds").asInt()).isEqualTo(2);
        assertThat(done.get("epochs").asInt()).isEqualTo(1);
        assertThat(done.get("explanation").get(0).asText()).startsWith("The best test accuracy is");
    }

    @Test
    void namedThingsAreNamedInJson() throws IOException {
        program.run("labs", "run", "hidden-layers", "--epochs", "1", "--seeds", "1", "--json");

        for (String line : program.out().lines().toList().subList(0, 4)) {
            JsonNode point = JSON.readTree(line);
            assertThat(point.get("x").asText())
                    .startsWith(point.get("x").asText().startsWith("5") ? "512-256" : "256");
            assertThat(point.get("sd").isNull()).isTrue();
        }
    }

    @Test
    void runsAreKeptInTheHistoryWithTheirTestAccuracyAndTheLabThatAskedForThem() throws IOException {
        program.run("labs", "run", "hidden-layers", "--epochs", "1", "--seeds", "1", "--json");

        try (RunStore store = RunStore.open(program.kept)) {
            List<RunSummary> runs = store.list();
            assertThat(runs).hasSize(4).allSatisfy(run -> {
                assertThat(run.origin()).isEqualTo(new Origin(Origin.Kind.LAB, "hidden-layers"));
                assertThat(run.epochsDone()).isEqualTo(1);
                assertThat(run.test()).isNotNull();
                assertThat(run.weightsKept()).isFalse();
            });
            assertThat(runs).extracting(RunSummary::name).contains("hidden-layers 256-128 seed 1");
        }
    }

    @Test
    void theAnswerSheetHasWhatWasExpectedAndWhatCameOut() throws IOException {
        Path sheet = folder.resolve("answer.html");
        assertThat(program.run(
                        "labs",
                        "run",
                        "hidden-layers",
                        "--epochs",
                        "1",
                        "--seeds",
                        "1",
                        "--report",
                        sheet.toString(),
                        "--prediction",
                        "two layers > one"))
                .isZero();

        assertThat(Files.readString(sheet))
                .contains(
                        "<h1>Hidden layers</h1>", "two layers &gt; one", "The best test accuracy is", "<svg", "0.8729");
        assertThat(program.err()).contains("The answer sheet is in " + sheet);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "labs run depth | lab must be one of hidden-units, hidden-layers, bottleneck, learning-rate, joint-search,"
                        + " framework-vs-scratch, activations, initializers, matmul, memory: depth",
                "labs run matmul | matmul is no lab to run: the benchmark measures it, multilayer bench matmul",
                "labs run bottleneck --seeds 0 | --seeds must be a whole number from 1 to 100: 0",
                "labs run bottleneck --epochs 0 | --epochs must be a whole number from 1 to 10000: 0",
                "labs run framework-vs-scratch --epochs 3 | framework-vs-scratch times single epochs, so epochs must be 1: 3",
                "labs run bottleneck --prediction wide "
                        + "| --prediction is written on the answer sheet: add --report FILE",
                "labs run bottleneck --report no/such/folder/a.html "
                        + "| --report must be a file in a folder that exists and can be written to: no/such/folder/a.html",
                "labs | Say what to do with labs: multilayer labs list, or multilayer labs run hidden-units."
            })
    void aBadArgumentIsToldBeforeAnythingIsTrained(String arguments, String sentence) {
        assertThat(program.run(arguments.split(" "))).isEqualTo(2);
        assertThat(program.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(program.out()).isEmpty();
    }

    @Test
    void dataThatCannotBeReadIsABadFile() {
        program.training.dataProblem = new IOException("train-images is missing");

        assertThat(program.run("labs", "run", "bottleneck")).isEqualTo(2);
        assertThat(program.err()).contains("train-images is missing");
    }
}
