package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.TrainingConfig;
import multilayer.store.ProjectFile;
import multilayer.store.runs.KeptWeights;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RecordedRun;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunRecorder;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import multilayer.store.sqlite.Database;
import multilayer.store.sqlite.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainHistoryTest {

    private final CommandLineRig program = new CommandLineRig();

    @TempDir
    private Path folder;

    @BeforeEach
    void keepHere() {
        program.kept = folder.resolve("own");
    }

    @Test
    void aRunIsKeptInThePersonsOwnHistory() throws IOException {
        assertThat(program.run("train", "--preset", "d2l", "--epochs", "2", "--test"))
                .isZero();
        assertThat(program.out()).endsWith("Kept as run 1: multilayer runs show 1" + System.lineSeparator());
        assertThat(program.err()).isEmpty();

        Experiment d2l = Preset.D2L.experiment();
        try (RunStore history = RunStore.open(program.kept)) {
            RunDetails run = history.find(1).orElseThrow();
            assertThat(run.experiment())
                    .isEqualTo(d2l.withTraining(d2l.training().withEpochs(2)));
            assertThat(run.dataChecksum()).isEqualTo("c0ffee");
            assertThat(run.parts()).isEqualTo(2);
            assertThat(run.host()).contains(" cores, ", System.getProperty("os.name"), "Java ");
            assertThat(run.epochs()).hasSize(2);
            assertThat(run.stepLoss()).hasSize(2);
            assertThat(run.parent()).isNull();
            RunSummary summary = run.summary();
            assertThat(summary.name()).isEqualTo("d2l");
            assertThat(summary.origin()).isEqualTo(Origin.COMMAND);
            assertThat(summary.reason()).isEqualTo(StopReason.COMPLETED);
            assertThat(summary.test()).isEqualTo(new Metrics(Split.TEST, 0.35, 0.88, 10_000));
            assertThat(history.weights(1, KeptWeights.LAST)).isPresent();
        }
    }

    @Test
    void aProjectGivesItsNameAndAnotherHistoryCanBeNamed() throws IOException {
        Path project = folder.resolve("wide.multilayer");
        ProjectFile.write(project, Preset.BASELINE.experiment());
        Path other = folder.resolve("other");
        assertThat(program.run("train", "--project", project.toString(), "--store", other.toString(), "--json"))
                .isZero();
        assertThat(program.out()).doesNotContain("Kept");
        assertThat(program.kept).doesNotExist();
        try (RunStore history = RunStore.open(other)) {
            assertThat(history.list()).extracting(RunSummary::name).containsExactly("wide");
        }
    }

    @Test
    void nothingIsKeptWhenThatIsAskedFor() {
        assertThat(program.run("train", "--no-store")).isZero();
        assertThat(program.out()).doesNotContain("Kept");
        assertThat(program.kept).doesNotExist();
    }

    @Test
    void aHistoryThatCannotBeOpenedIsToldOnceAndTrainingGoesOn() throws IOException {
        Files.createFile(program.kept);
        assertThat(program.run("train", "--epochs", "3")).isZero();
        assertThat(program.err())
                .startsWith("This run is not being kept in the history any further: " + program.kept
                        + " cannot be used as a folder to save in: ")
                .endsWith(" Training goes on." + System.lineSeparator())
                .hasLineCount(1);
        assertThat(program.out()).contains("Completed: 3 epochs.").doesNotContain("Kept");
    }

    @Test
    void aHistoryThatFailsInTheMiddleIsToldOnceAndTrainingGoesOn() throws IOException {
        program.training.afterEpoch = epoch -> {
            if (epoch == 1) {
                breakTheHistory();
            }
        };
        assertThat(program.run("train", "--epochs", "4")).isZero();
        assertThat(program.err())
                .startsWith("This run is not being kept in the history any further: ")
                .contains("runs.db could not be written")
                .hasLineCount(1);
        assertThat(program.out()).contains("Completed: 4 epochs.").doesNotContain("Kept");
        try (RunStore history = RunStore.open(program.kept)) {
            assertThat(history.list()).extracting(RunSummary::epochsDone).containsExactly(1);
        }
    }

    private void breakTheHistory() {
        try (Database database = Database.open(program.kept)) {
            database.change(connection -> Sql.update(
                    connection,
                    "CREATE TRIGGER broken BEFORE INSERT ON epoch BEGIN SELECT RAISE(ABORT, 'broken'); END"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--store FILE             | This cannot be used: FILE cannot be used as a folder to save in: ",
                "--store other --no-store | --store other has no meaning with --no-store; leave out one of them",
                "--store other --find-lr  | --find-lr trains nothing to keep or to measure: leave out --store other.",
            })
    void aHistoryThatThePersonNamesMustMakeSense(String options, String sentence) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        String[] arguments = ("train " + options.replace("FILE", file.toString())).split(" ");
        assertThat(program.run(arguments)).isEqualTo(2);
        assertThat(program.err())
                .startsWith(sentence.replace("FILE", file.toString()))
                .hasLineCount(1);
        assertThat(program.training.experiment).isNull();
    }

    @Test
    void aRunThatIsResumedHasTheOneAsItsParentThatWasTheSameUntilThen() throws IOException {
        Path saved = folder.resolve("saved");
        program.training.stopsAfter = 1;
        program.run("train", "--epochs", "3", "--save", saved.toString());
        program.training.stopsAfter = Integer.MAX_VALUE;
        program.run("train", "--resume", saved.toString());

        try (RunStore history = RunStore.open(program.kept)) {
            RunDetails rest = history.find(2).orElseThrow();
            assertThat(rest.parent()).isEqualTo(1);
            assertThat(rest.summary().name()).isEqualTo("saved");
            assertThat(rest.epochs()).hasSize(2);
            assertThat(rest.firstStep()).isEqualTo(2);
        }
    }

    @Test
    void aRunIsRepeatedWithItsOwnSettingsAndParts() throws IOException {
        try (RunStore history = RunStore.open(program.kept)) {
            RecordedRun.keep(history, RecordedRun.header("wide"));
        }
        assertThat(program.run("train", "--repeat", "1", "--no-store")).isZero();
        assertThat(program.training.experiment).isEqualTo(RecordedRun.EXPERIMENT);
        assertThat(program.training.parts).isEqualTo(3);
    }

    @Test
    void theEngineRepeatsTheMovesToTheSameWeightsBitForBit() throws IOException {
        ControlChange move = new ControlChange(3, ControlChange.Setting.LEARNING_RATE, -1, 0.01);
        RunHeader header = RecordedRun.header("moved").withExperiment(SMALL);
        try (RunStore history = RunStore.open(program.kept);
                RunRecorder recorder = history.begin(header)) {
            recorder.end(RecordedRun.end(StopReason.COMPLETED, 1, move), null);
        }
        for (String id : List.of("1", "2")) {
            assertThat(engine().execute("train", "--repeat", id)).isZero();
        }
        try (RunStore history = RunStore.open(program.kept)) {
            RunDetails first = history.find(2).orElseThrow();
            RunDetails second = history.find(3).orElseThrow();
            assertThat(first.changes()).containsExactly(move);
            assertThat(first.parts()).isEqualTo(3);
            assertThat(second.stepLoss()).isEqualTo(first.stepLoss()).hasSize(15);
            assertThat(history.weights(3, KeptWeights.LAST).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(history.weights(2, KeptWeights.LAST).orElseThrow());
        }
    }

    /** One epoch on the real images in few steps. */
    private static final Experiment SMALL = new Experiment(
            "fashion-mnist",
            new NetworkSpec(784, List.of(), 10, Initializer.HE_NORMAL),
            TrainingConfig.plain(0.1, new OptimizerSpec.Sgd(0, false, 0), 4_096, 1, Validation.NONE, 1));

    private Program engine() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Program(
                request -> Window.Outcome.CLOSED,
                new Terminal(nowhere, nowhere, false),
                new EngineTraining(),
                Datasets::load,
                program.kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--repeat 7                       | There is no run 7; multilayer runs list shows those that there are.",
                "--repeat 1 --epochs 3 --resume x | --repeat 1 trains with the settings of that run; leave out --epochs 3 --resume x",
                "--repeat 1 --find-lr             | --find-lr trains nothing to keep or to measure: leave out --repeat 1.",
                "--repeat 1                       | Run 1 went on with the weights of a run before it, so it cannot be repeated by itself;",
            })
    void whatCannotBeRepeatedIsTold(String options, String sentence) throws IOException {
        try (RunStore history = RunStore.open(program.kept)) {
            RecordedRun.keep(history, RecordedRun.header("child").withParent(RunHeader.UNKNOWN));
        }
        assertThat(program.run(("train " + options).split(" +"))).isEqualTo(2);
        assertThat(program.err()).startsWith(sentence).hasLineCount(1);
        assertThat(program.training.experiment).isNull();
    }

    @Test
    void aRunThatIsResumedFromOneThatWasNotKeptSaysSo() throws IOException {
        Path saved = folder.resolve("saved");
        program.training.stopsAfter = 1;
        program.run("train", "--epochs", "3", "--save", saved.toString(), "--no-store");
        program.training.stopsAfter = Integer.MAX_VALUE;
        program.run("train", "--resume", saved.toString());
        try (RunStore history = RunStore.open(program.kept)) {
            assertThat(history.find(1).orElseThrow().parent()).isEqualTo(RunHeader.UNKNOWN);
        }
    }
}
