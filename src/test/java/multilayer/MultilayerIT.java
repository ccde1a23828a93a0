package multilayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Preset;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.store.ProjectFile;
import multilayer.store.RunFolder;
import multilayer.store.Weights;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import multilayer.store.sqlite.Database;
import multilayer.store.sweeps.SweepStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as its own process, as a shell starts it. */
class MultilayerIT {

    private static final int SIGINT = 2;

    private static final Path JAR = Path.of("target", "multilayer.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void helpComesAtOnceAndLoadsNeitherJavaFxNorNd4j() throws Exception {
        Process process = start(List.of("-verbose:class"), "--help");
        List<String> lines = process.inputReader().lines().toList();

        assertThat(process.waitFor()).isZero();
        assertThat(lines).anyMatch(line -> line.contains("Usage: multilayer"));
        assertThat(lines).noneMatch(line -> line.contains(" javafx.") || line.contains(" org.nd4j."));
    }

    @Test
    void withoutADisplayItSaysSoInOneSentenceAndTrainsTheBaseline() throws Exception {
        Process process = start(List.of());
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).contains("784-256-10").contains("54,000 training samples");
            assertThat(out.readLine()).contains("train loss").contains("validation loss");
            assertThat(out.readLine()).matches(" +1 .*");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(errors()).startsWith("There is no display").hasLineCount(1);
    }

    @Test
    void aDisplayThatCannotBeOpenedIsNoDisplay() throws Exception {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Process process = start(List.of(), Map.of("DISPLAY", ":4711"));
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).contains("784-256-10");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(errors())
                .contains("There is no display")
                .doesNotContain("\tat ")
                .doesNotContain("WARNING");
    }

    @Test
    void interruptedItSavesTheLastFinishedEpochAndEndsWith130() throws Exception {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Path run = folder.resolve("run");
        Process process = start(List.of(), "train", "--json", "--epochs", "500", "--save", run.toString());
        List<JsonNode> events = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            events.add(json(out.readLine()));
            events.add(json(out.readLine()));
            stopIfInterruptsAreIgnored(process);
            signal(process, "INT");
            out.lines().map(MultilayerIT::json).forEach(events::add);
        }

        assertThat(process.waitFor()).isEqualTo(130);
        JsonNode done = events.get(events.size() - 1);
        assertThat(done.get("reason").asText()).isEqualTo("interrupted");
        assertThat(done.get("epochs").asInt()).isEqualTo(events.size() - 1);
        assertThat(Files.readAllLines(run.resolve("metrics.csv"))).hasSize(events.size());
        assertThat(Weights.read(run.resolve("weights.npz")))
                .extracting(NamedTensor::name)
                .contains("dense1.weight", "batchNorm1.mean", "output.bias");
        assertThat(RunFolder.checkpoint(run).epochs()).isEqualTo(events.size() - 1);
        assertThat(ProjectFile.read(run.resolve("project.multilayer")).network())
                .isEqualTo(Preset.BASELINE.experiment().network());
        assertThat(errors()).isEmpty();
    }

    @Test
    void aReaderThatGoesAwayEndsTheRun() throws Exception {
        Process process = start(List.of(), "train", "--json", "--epochs", "500");
        try (BufferedReader out = process.inputReader()) {
            assertThat(json(out.readLine()).get("epoch").asInt()).isEqualTo(1);
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(errors()).startsWith("Standard output was closed").hasLineCount(1);
    }

    @Test
    void aProjectThatCannotBeReadIsToldInOneSentence() throws Exception {
        Path project = Files.writeString(folder.resolve("broken.multilayer"), "{\n  \"format\": oops\n}");
        Process process = start(List.of(), "train", "--project", project.toString());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(process.inputReader().lines()).isEmpty();
        assertThat(errors()).contains("broken.multilayer").contains("line 2").hasLineCount(1);
    }

    @Test
    void aSweepThatIsKilledGoesOnToTheSameTrialsAndTrainsNothingTwice() throws Exception {
        Files.writeString(folder.resolve("space.json"), """
                {"format": "multilayer-space", "version": 1,
                "experiment": {"dataset": "fashion-mnist",
                  "network": {"inputs": 784, "outputs": 10,
                    "hidden": [{"units": 8, "initializer": "he-normal", "activation": "relu"}]},
                  "training": {"learningRate": 0.1, "optimizer": {"kind": "sgd"}, "batchSize": 1000, "epochs": 4, "seed": 1,
                    "validation": {"source": "stratified", "share": 0.5}}},
                "space": {"learningRate": {"logUniform": [0.01, 1]}, "hidden": [[8], [8, 4]]}}
                """);
        List<JsonNode> whole = sweep("whole");
        assertThat(last(whole).get("reason").asText()).isEqualTo("completed");

        Map<Integer, Integer> told = new TreeMap<>();
        Process killed = startSweep("killed");
        try (BufferedReader out = killed.inputReader()) {
            while (told.size() < 3) {
                JsonNode line = json(out.readLine());
                if (line.get("event").asText().equals("trial")) {
                    told.put(line.get("trial").asInt(), line.get("epochs").asInt());
                }
            }
            killed.destroyForcibly();
        }
        assertThat(killed.waitFor()).as("it did not end by itself").isNotZero();
        assertThat(trials(folder.resolve("killed"))).hasSizeLessThan(9);
        List<JsonNode> resumed = run(
                start(List.of(), "sweep", "--resume", "1", "--parallel", "2", "--json", "--store", store("killed")));

        assertThat(last(resumed)).isEqualTo(last(whole));
        assertThat(trials(folder.resolve("killed")))
                .hasSize(9)
                .usingRecursiveComparison()
                .ignoringFields("trainingTime")
                .isEqualTo(trials(folder.resolve("whole")));
        assertThat(epochsOfRuns(folder.resolve("killed")))
                .satisfies(epochs -> told.forEach(
                        (trial, until) -> assertThat(epochs.getOrDefault("space 1." + trial, List.of()).stream()
                                        .filter(epoch -> epoch <= until))
                                .as("epochs of trial %d, which was told before", trial)
                                .containsExactlyElementsOf(
                                        IntStream.rangeClosed(1, until).boxed().toList())));
    }

    private String store(String name) {
        return folder.resolve(name).toString();
    }

    private List<JsonNode> sweep(String store) throws Exception {
        return run(startSweep(store));
    }

    private Process startSweep(String store) throws IOException {
        String space = folder.resolve("space.json").toString();
        return start(
                List.of(),
                "sweep --trials 9 --parallel 2 --json --space %s --store %s"
                        .formatted(space, store(store))
                        .split(" "));
    }

    private List<JsonNode> run(Process sweep) throws Exception {
        List<JsonNode> lines =
                sweep.inputReader().lines().map(MultilayerIT::json).toList();
        assertThat(sweep.waitFor()).as(errors()).isZero();
        return lines;
    }

    private static JsonNode last(List<JsonNode> lines) {
        return lines.get(lines.size() - 1);
    }

    private static List<SweepTrial> trials(Path store) throws IOException {
        try (Database database = Database.open(store)) {
            SweepStore sweeps = new SweepStore(database, store);
            return sweeps.log(1).trials(sweeps.find(1).spec());
        }
    }

    /** The epochs that were recorded of each trial, in all runs that it took. */
    private static Map<String, List<Integer>> epochsOfRuns(Path store) throws IOException {
        Map<String, List<Integer>> epochs = new TreeMap<>();
        try (RunStore runs = RunStore.open(store)) {
            List<RunSummary> oldestFirst = new ArrayList<>(runs.list());
            Collections.reverse(oldestFirst);
            for (RunSummary run : oldestFirst) {
                runs.find(run.id()).orElseThrow().epochs().forEach(epoch -> epochs.computeIfAbsent(
                                run.name(), name -> new ArrayList<>())
                        .add(epoch.epoch()));
            }
        }
        return epochs;
    }

    private Process start(List<String> options, String... arguments) throws IOException {
        return start(options, Map.of(), arguments);
    }

    private Process start(List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (Runtime.version().feature() >= 24) {
            // The consent that a jar's manifest cannot give; the README names it.
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("stderr").toFile());
        return builder.start();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("stderr"), StandardCharsets.UTF_8);
    }

    private static void stopIfInterruptsAreIgnored(Process process) throws IOException {
        boolean ignored = ignoresInterrupts(process);
        if (ignored) {
            process.destroy();
        }
        assumeThat(ignored).isFalse();
    }

    /** A shell that starts a build in the background may make it, and all that it starts, ignore SIGINT. */
    private static boolean ignoresInterrupts(Process process) throws IOException {
        String ignored = "SigIgn:";
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(ignored))
                .mapToLong(line ->
                        Long.parseUnsignedLong(line.substring(ignored.length()).strip(), 16))
                .anyMatch(signals -> (signals & (1L << (SIGINT - 1))) != 0);
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
