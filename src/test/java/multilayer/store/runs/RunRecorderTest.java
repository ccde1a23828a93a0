package multilayer.store.runs;

import static multilayer.store.runs.RecordedRun.end;
import static multilayer.store.runs.RecordedRun.epoch;
import static multilayer.store.runs.RecordedRun.header;
import static multilayer.store.runs.RecordedRun.keep;
import static multilayer.store.runs.RecordedRun.loss;
import static multilayer.store.runs.RecordedRun.start;
import static multilayer.store.runs.RecordedRun.step;
import static multilayer.store.runs.RecordedRun.tell;
import static multilayer.store.runs.RecordedRun.unvalidated;
import static multilayer.store.runs.RecordedRun.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.ControlChange.Setting;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.StopReason;
import multilayer.store.sqlite.Database;
import multilayer.store.sqlite.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecorderTest {

    private static final Metrics TEST = new Metrics(Split.TEST, 0.75, 0.8125, 200);

    @TempDir
    private Path folder;

    private Database database;
    private RunStore store;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder);
        store = new RunStore(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsAllThatARunTells() throws IOException {
        ControlChange rate = new ControlChange(6, Setting.LEARNING_RATE, -1, 0.01);
        ControlChange dropout = new ControlChange(10, Setting.DROPOUT_RATE, 0, 0.3);
        long id;
        try (RunRecorder recorder = store.begin(header("first"))) {
            id = recorder.id();
            recorder.start(start());
            tell(recorder, epoch(1, 0.5));
            recorder.moved(List.of(rate));
            tell(recorder, epoch(2, 0.25));
            recorder.moved(List.of(rate, dropout));
            tell(recorder, epoch(3, 0.75));
            recorder.end(end(StopReason.EARLY, 3, rate, dropout), TEST);
        }

        RunDetails details = store.find(id).orElseThrow();
        assertThat(details.experiment()).isEqualTo(RecordedRun.EXPERIMENT);
        assertThat(details.parts()).isEqualTo(3);
        assertThat(details.dataChecksum()).isEqualTo("c0ffee");
        assertThat(details.version()).isEqualTo("1.2.3");
        assertThat(details.host()).isEqualTo("a processor, 2 cores");
        assertThat(details.parent()).isNull();
        assertThat(details.trainSamples()).isEqualTo(900);
        assertThat(details.validationSamples()).isEqualTo(100);
        assertThat(details.validatesOnTest()).isFalse();
        assertThat(details.stepsPerEpoch()).isEqualTo(4);
        assertThat(details.epochs()).containsExactly(epoch(1, 0.5), epoch(2, 0.25), epoch(3, 0.75));
        assertThat(details.changes()).containsExactly(rate, dropout);
        assertThat(details.stepLoss()).hasSize(12);
        for (int step = 1; step <= 12; step++) {
            assertThat(details.stepLoss()[step - 1]).isEqualTo(loss(step));
        }
        assertThat(details.summary())
                .isEqualTo(new RunSummary(
                        id,
                        "first",
                        Set.of(),
                        "",
                        Origin.WINDOW,
                        "784-256-10",
                        "sgd",
                        RecordedRun.EXPERIMENT.training().learningRate(),
                        RecordedRun.EXPERIMENT.training().batchSize(),
                        RecordedRun.EXPERIMENT.training().epochs(),
                        3,
                        RecordedRun.EXPERIMENT.training().seed(),
                        StopReason.EARLY,
                        RecordedRun.STARTED,
                        Duration.ofMillis(750),
                        new Metrics(Split.TRAIN, 1.0 / 3, 0.75, 900),
                        new Metrics(Split.VALIDATION, 0.75, 0.5, 100),
                        new Metrics(Split.VALIDATION, 0.25, 0.5, 100),
                        2,
                        TEST,
                        true));
        assertThat(store.list()).containsExactly(details.summary());
    }

    @Test
    void keepsTheWeightsOfTheBestEpochByValidationLossAndOfTheLast() throws IOException {
        try (RunRecorder recorder = store.begin(header("run"))) {
            recorder.start(start());
            double[] losses = {0.5, 0.25, 0.25, 0.75};
            int[] best = {1, 2, 2, 2};
            for (int epoch = 1; epoch <= losses.length; epoch++) {
                tell(recorder, epoch(epoch, losses[epoch - 1]));
                assertWeights(recorder.id(), KeptWeights.LAST, epoch);
                assertWeights(recorder.id(), KeptWeights.BEST, best[epoch - 1]);
            }
        }
        assertThat(count("weights")).isEqualTo(2);
    }

    @Test
    void ofEpochsThatAreWrittenTogetherTheBestOnesWeightsAndTheLastOnesAreKept() throws IOException {
        try (RunRecorder recorder = store.begin(header("run"))) {
            recorder.start(start());
            tell(recorder, epoch(1, 0.5));
            recorder.epochs(List.of(finished(2, 0.75), finished(3, 0.25), finished(4, 0.5), finished(5, 0.625)));
            assertWeights(recorder.id(), KeptWeights.BEST, 3);
            assertWeights(recorder.id(), KeptWeights.LAST, 5);
            assertThat(count("weights")).isEqualTo(2);
            assertThat(store.find(recorder.id()).orElseThrow().epochs())
                    .containsExactly(epoch(1, 0.5), epoch(2, 0.75), epoch(3, 0.25), epoch(4, 0.5), epoch(5, 0.625));

            recorder.epochs(List.of(finished(6, 0.5), finished(7, 0.375)));
            assertWeights(recorder.id(), KeptWeights.BEST, 3);
            assertWeights(recorder.id(), KeptWeights.LAST, 7);
            assertThat(count("weights")).isEqualTo(2);
        }
    }

    private static RunRecorder.Finished finished(int epoch, double loss) {
        return new RunRecorder.Finished(epoch(epoch, loss), weights(epoch));
    }

    @Test
    void theBestEpochIsThatOfTheLowestTrainingLossWhereNothingWasValidated() throws IOException {
        try (RunRecorder recorder = store.begin(header("run"))) {
            recorder.start(start());
            tell(recorder, unvalidated(1, Double.NaN));
            tell(recorder, unvalidated(2, 0.25));
            tell(recorder, unvalidated(3, 0.5));
            assertWeights(recorder.id(), KeptWeights.BEST, 2);
            assertWeights(recorder.id(), KeptWeights.LAST, 3);
            RunSummary summary = store.list().get(0);
            assertThat(summary.bestEpoch()).isEqualTo(2);
            assertThat(summary.bestValidation()).isNull();
            assertThat(summary.lastValidation()).isNull();
        }
    }

    @Test
    void aLossThatIsNoNumberIsToldAsOne() throws IOException {
        try (RunRecorder recorder = store.begin(header("run"))) {
            recorder.start(start());
            EpochEvent event = epoch(1, Double.POSITIVE_INFINITY);
            tell(recorder, event);
            tell(recorder, epoch(2, Double.NaN));
            RunDetails details = store.find(recorder.id()).orElseThrow();
            assertThat(details.epochs()).containsExactly(event, epoch(2, Double.NaN));
            assertThat(details.summary().bestEpoch()).isEqualTo(1);
        }
    }

    @Test
    void aCrashCostsAtMostTheEpochInFlight() throws IOException {
        RunRecorder recorder = store.begin(header("crashed"));
        recorder.start(start());
        recorder.moved(List.of(new ControlChange(2, Setting.LEARNING_RATE, -1, 0.01)));
        tell(recorder, epoch(1, 0.5));
        recorder.step(step(5));
        store.close();

        store = RunStore.open(folder);
        RunDetails details = store.find(recorder.id()).orElseThrow();
        assertThat(details.epochs()).containsExactly(epoch(1, 0.5));
        assertThat(details.stepLoss()).hasSize(4);
        assertThat(details.changes()).hasSize(1);
        assertThat(details.summary().reason()).isNull();
        assertThat(details.summary().epochsDone()).isEqualTo(1);
        assertWeights(recorder.id(), KeptWeights.LAST, 1);
    }

    @Test
    void theStepsOfAnUnfinishedEpochAreKeptWhenTheRunEnds() throws IOException {
        try (RunRecorder recorder = store.begin(header("stopped"))) {
            recorder.start(start());
            tell(recorder, epoch(1, 0.5));
            recorder.step(step(5));
            recorder.step(step(6));
            recorder.end(end(StopReason.STOPPED, 1), null);
            RunDetails details = store.find(recorder.id()).orElseThrow();
            assertThat(details.stepLoss()).hasSize(6).endsWith(loss(5), loss(6));
            assertThat(details.summary().reason()).isEqualTo(StopReason.STOPPED);
        }
    }

    @Test
    void aRunThatWasResumedHasTheStepsSinceThen() throws IOException {
        try (RunRecorder recorder = store.begin(header("resumed"))) {
            recorder.start(start());
            tell(recorder, epoch(2, 0.5));
            RunDetails details = store.find(recorder.id()).orElseThrow();
            assertThat(details.epochs()).containsExactly(epoch(2, 0.5));
            assertThat(details.stepLoss()).hasSize(8).startsWith(Float.NaN, Float.NaN, Float.NaN, Float.NaN, loss(5));
            assertThat(details.summary().epochsDone()).isEqualTo(2);
        }
    }

    @Test
    void asAListenerItKeepsAllButWeights() throws IOException {
        try (RunRecorder recorder = store.begin(header("trial"))) {
            recorder.onStart(start());
            recorder.onStep(step(1));
            recorder.onEpoch(epoch(1, 0.5));
            recorder.onEnd(end(StopReason.COMPLETED, 1));
            RunDetails details = store.find(recorder.id()).orElseThrow();
            assertThat(details.epochs()).containsExactly(epoch(1, 0.5));
            assertThat(details.summary().reason()).isEqualTo(StopReason.COMPLETED);
            assertThat(details.summary().weightsKept()).isFalse();
            assertThat(store.weights(recorder.id(), KeptWeights.LAST)).isEmpty();
        }
    }

    @Test
    void lossesOfStepsAreCompact() throws IOException {
        try (RunRecorder recorder = store.begin(header("long"))) {
            recorder.start(start());
            for (int step = 1; step <= 2_000; step++) {
                recorder.step(step(step));
            }
            recorder.end(end(StopReason.STOPPED, 0), null);
            assertThat(store.find(recorder.id()).orElseThrow().stepLoss()).hasSize(2_000);
        }
        int bytes = database.read(connection -> Sql.query(
                        connection, "SELECT length(losses) AS size FROM steps", row -> row.getInt("size"))
                .get(0));
        assertThat(bytes).isLessThan(4 * 2_000);
    }

    @Test
    void aFullDiskIsASentenceAndWhatWasKeptStays() throws IOException {
        long kept = keep(store, header("before"));
        RunRecorder recorder = store.begin(header("full"));
        recorder.start(start());
        tell(recorder, epoch(1, 0.5));
        limitToPresentSize();

        List<NamedTensor> large = List.of(new NamedTensor("output.weight", new int[] {100, 1_000}, new float[100_000]));
        assertThatIOException()
                .isThrownBy(() -> recorder.epoch(epoch(2, 0.25), large))
                .withMessage(folder.resolve("runs.db")
                        + " could not be written: there is no room left on the disk; make room and try again.");

        assertThat(store.find(recorder.id()).orElseThrow().epochs()).containsExactly(epoch(1, 0.5));
        assertWeights(recorder.id(), KeptWeights.LAST, 1);
        assertThat(store.find(kept)).isPresent();
    }

    @Test
    void asAListenerItFailsUnchecked() throws IOException {
        RunRecorder recorder = store.begin(header("closed"));
        store.close();
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> recorder.onEpoch(epoch(1, 0.5)))
                .withMessageContaining("runs.db could not be written");
    }

    private void limitToPresentSize() throws IOException {
        database.change(connection -> {
            int pages = Sql.query(connection, "PRAGMA page_count", row -> row.getInt(1))
                    .get(0);
            Sql.query(connection, "PRAGMA max_page_count = " + pages, row -> row.getInt(1));
        });
    }

    private int count(String table) throws IOException {
        return database.read(connection -> Sql.query(
                        connection, "SELECT count(*) AS number FROM " + table, row -> row.getInt("number"))
                .get(0));
    }

    private void assertWeights(long id, KeptWeights which, int epoch) throws IOException {
        List<NamedTensor> kept = store.weights(id, which).orElseThrow();
        assertThat(kept).usingRecursiveComparison().isEqualTo(weights(epoch));
    }
}
