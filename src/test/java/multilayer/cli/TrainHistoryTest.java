package multilayer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.StopReason;
import multilayer.store.ProjectFile;
import multilayer.store.runs.KeptWeights;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunHeader;
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
