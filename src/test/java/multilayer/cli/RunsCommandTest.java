package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.ControlChange.Setting;
import multilayer.store.ProjectFile;
import multilayer.store.Weights;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RecordedRun;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunRecorder;
import multilayer.store.runs.RunStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CommandLineRig program = new CommandLineRig();

    @TempDir
    private Path folder;

    private Path store;

    /** A run of two epochs, and the first epoch of one that goes on with it, in which both levers were moved. */
    @BeforeEach
    void keepTwoRuns() throws IOException {
        store = folder.resolve("store");
        try (RunStore history = RunStore.open(store)) {
            RecordedRun.keep(history, RecordedRun.header("wide"));
            history.tag(1, Set.of("candidate", "a"));
            history.note(1, "looks good");
            history.examined(1, new Metrics(Split.TEST, 0.5, 0.875, 200));
            RunHeader second = new RunHeader(
                    "a name that is much too long",
                    new Origin(Origin.Kind.SWEEP, "s1"),
                    RecordedRun.EXPERIMENT,
                    3,
                    "c0ffee",
                    "1.2.3",
                    "a processor",
                    RecordedRun.STARTED.plusSeconds(60),
                    1L);
            try (RunRecorder recorder = history.begin(second)) {
                recorder.start(RecordedRun.start());
                recorder.moved(List.of(
                        new ControlChange(2, Setting.LEARNING_RATE, -1, 0.01),
                        new ControlChange(3, Setting.DROPOUT_RATE, 0, 0.5)));
                RecordedRun.tell(recorder, RecordedRun.unvalidated(1, Double.NaN));
            }
        }
    }

    @Test
    void theNewestIsListedFirstAndEachAccuracyNamesItsSplit() {
        assertThat(run("list")).isZero();
        assertThat(program.out().lines())
                .containsExactly(
                        "  run  started           name                  network               optimizer      rate     epochs  best accuracy       ended         tags",
                        "    2  %s  a name that is much\u2026  784-256-10            sgd           0.05       1/10  -                   not ended"
                                .formatted(time(60)),
                        "    1  %s  wide                  784-256-10            sgd           0.05       2/10  0.5000 validation   completed     a candidate"
                                .formatted(time(0)),
                        "2 runs of 2 that match, and of 2 in all.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--filter/WIDE            | 1",
                "--filter/good sgd        | 1",
                "--filter/s1              | 2",
                "--tag/candidate          | 1",
                "--tag/cand               | ",
                "--limit/1                | 2",
                "--filter/784/--limit/5   | 2 1",
            })
    void listsWhatIsAskedFor(String options, @Nullable String ids) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("list", "--json"));
        arguments.addAll(List.of(options.split("/")));
        assertThat(run(arguments.toArray(String[]::new))).isZero();
        List<String> listed = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            listed.add(JSON.readTree(line).get("id").asText());
        }
        assertThat(String.join(" ", listed)).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void jsonIsOneObjectARun() throws IOException {
        run("list", "--json");
        List<String> lines = program.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode first = JSON.readTree(lines.get(1));
        assertThat(first.get("name").asText()).isEqualTo("wide");
        assertThat(first.get("tags")).hasToString("[\"a\",\"candidate\"]");
        assertThat(first.get("origin").asText()).isEqualTo("window");
        assertThat(first.get("epochs").asInt()).isEqualTo(10);
        assertThat(first.get("epochsDone").asInt()).isEqualTo(2);
        assertThat(first.get("reason").asText()).isEqualTo("completed");
        assertThat(first.get("started").asText()).isEqualTo("2026-03-04T05:06:07.089Z");
        assertThat(first.get("seconds").asDouble()).isEqualTo(0.5);
        assertThat(first.get("bestEpoch").asInt()).isEqualTo(1);
        assertThat(first.get("best"))
                .hasToString("{\"split\":\"validation\",\"loss\":0.25,\"accuracy\":0.5,\"samples\":100}");
        assertThat(first.get("test"))
                .hasToString("{\"split\":\"test\",\"loss\":0.5,\"accuracy\":0.875,\"samples\":200}");
        assertThat(first.get("weightsKept").asBoolean()).isTrue();
        JsonNode second = JSON.readTree(lines.get(0));
        assertThat(second.get("reason").isNull()).isTrue();
        assertThat(second.get("validation").isNull()).isTrue();
        assertThat(second.get("train").get("loss").isNull()).isTrue();
    }

    @Test
    void showTellsOneRunInFull() {
        assertThat(run("show", "1")).isZero();
        assertThat(program.out().lines())
                .contains(
                        "name          wide",
                        "tags          a candidate",
                        "note          looks good",
                        "training      sgd, learning rate 0.05, batch 256, seed 1",
                        "samples       900 train, 100 validation",
                        "data SHA-256  c0ffee",
                        "ended         completed",
                        "best epoch    1  loss 0.2500, accuracy 0.5000 (validation)",
                        "test          loss 0.5000, accuracy 0.8750 (test)",
                        "    2         8        0.05  0.5000 0.7500 train       0.5000 0.5000 validation      0.25");
        assertThat(program.out()).doesNotContain("went on with");
    }

    @Test
    void showTellsWhatWasMovedAndWhatARunWentOnWith() {
        assertThat(run("show", "2")).isZero();
        assertThat(program.out().lines())
                .contains(
                        "origin        sweep s1",
                        "went on with  run 1",
                        "ended         not ended",
                        "best epoch    1",
                        "Before step 2 the learning rate was moved to 0.01.",
                        "Before step 3 the dropout rate of hidden layer 1 was moved to 0.5.");
    }

    @Test
    void showAsJsonHasTheExperimentAndEveryStep() throws IOException {
        assertThat(run("show", "2", "--json")).isZero();
        assertThat(program.out()).hasLineCount(1);
        JsonNode run = JSON.readTree(program.out());
        assertThat(run.get("id").asInt()).isEqualTo(2);
        assertThat(ProjectFile.parse("shown", run.get("experiment").toString())).isEqualTo(RecordedRun.EXPERIMENT);
        assertThat(run.get("parent").asInt()).isEqualTo(1);
        assertThat(run.get("parts").asInt()).isEqualTo(3);
        assertThat(run.get("stepLoss")).hasToString("[3.0,2.5,2.3333333,2.25]");
        assertThat(run.get("epochDetails").get(0).get("step").asInt()).isEqualTo(4);
        assertThat(run.get("changes").get(1))
                .hasToString("{\"step\":3,\"setting\":\"dropoutRate\",\"block\":0,\"value\":0.5}");
    }

    @Test
    void exportWritesWhatTrainSavesAndTheSteps() throws IOException {
        Path out = folder.resolve("out");
        assertThat(run("export", "1", out.toString())).isZero();
        assertThat(program.out())
                .isEqualTo("Run 1 is in " + out
                        + ": project.multilayer, metrics.csv, steps.csv, weights.npz (last epoch)."
                        + System.lineSeparator());
        assertThat(ProjectFile.read(out.resolve("project.multilayer"))).isEqualTo(RecordedRun.EXPERIMENT);
        assertThat(Weights.read(out.resolve("weights.npz")))
                .usingRecursiveComparison()
                .isEqualTo(RecordedRun.weights(2));
        assertThat(Files.readAllLines(out.resolve("metrics.csv"))).hasSize(3);
        assertThat(Files.readAllLines(out.resolve("steps.csv")))
                .hasSize(9)
                .startsWith("step,epoch,loss", "1,1,3.0", "2,1,2.5")
                .endsWith("8,2,2.125");

        assertThat(run("export", "1", out.toString(), "--epoch", "best")).isZero();
        assertThat(Weights.read(out.resolve("weights.npz")))
                .usingRecursiveComparison()
                .isEqualTo(RecordedRun.weights(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "show 3            | There is no run 3; multilayer runs list shows those that there are.",
                "show wide         | Invalid value for positional parameter at index 0 (ID): 'wide' is not a long; multilayer runs show --help tells how it is used.",
                "list --limit 0    | --limit must be a whole number from 1 to 2147483647: 0",
                "export 3 DIR      | There is no run 3; multilayer runs list shows those that there are.",
                "export 1 DIR --epoch first | --epoch must be one of best, last: first",
                "export 1 FILE     | This cannot be used: FILE cannot be used as a folder to save in: ",
            })
    void aBadArgumentGetsOneSentenceAndExitCodeTwo(String arguments, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String given =
                arguments.replace("DIR", folder.resolve("out").toString()).replace("FILE", file.toString());
        assertThat(run(given.split(" +"))).isEqualTo(2);
        assertThat(program.err())
                .startsWith(sentence.replace("FILE", file.toString()))
                .hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderWithoutAHistoryIsToldAndStaysEmpty() {
        Path nothing = folder.resolve("nothing");
        assertThat(program.run("runs", "list", "--store", nothing.toString())).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo("There is no history of runs in " + nothing
                        + ": train first, or name the folder that has one with --store." + System.lineSeparator());
        assertThat(nothing).doesNotExist();
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        assertThat(program.run("runs")).isEqualTo(2);
        assertThat(program.err()).startsWith("Say what to do with the history: multilayer runs list;");
        assertThat(program.run("runs", "--help")).isZero();
        assertThat(program.out()).contains("list    List the runs, the newest first.", "show ", "export ");
    }

    @Test
    void eachOptionIsExplained() {
        assertThat(program.run("runs", "list", "--help")).isZero();
        assertThat(program.run("runs", "export", "--help")).isZero();
        assertThat(program.out().replaceAll("\\s+", " "))
                .contains("--filter=TEXT Only runs", "--tag=TAG", "--limit=N", "--store=DIR", "--json", "--epoch=NAME")
                .contains("best, last (default last)", "The run's number.");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("runs"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--store", store.toString()));
        return program.run(all.toArray(String[]::new));
    }

    private static String time(int seconds) {
        Instant time = RecordedRun.STARTED.plusSeconds(seconds);
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(time.atZone(ZoneId.systemDefault()));
    }
}
