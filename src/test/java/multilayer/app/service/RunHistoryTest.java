package multilayer.app.service;

import static multilayer.store.runs.RecordedRun.EXPERIMENT;
import static multilayer.store.runs.RecordedRun.STEPS_PER_EPOCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import multilayer.app.model.RunWeights;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.TrainingListener;
import multilayer.engine.train.WeightHistory;
import multilayer.store.runs.KeptWeights;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RecordedRun;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final TrainTest DATA = LearnableData.of(20, 10);
    private static final ControlChange MOVE = new ControlChange(2, ControlChange.Setting.LEARNING_RATE, -1, 0.01);

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    /** What the recording thread would do: here it waits until {@link #record}. */
    private final List<Runnable> waiting = new ArrayList<>();

    /** What it would do a while later. */
    private final List<Runnable> later = new ArrayList<>();

    private RunHistory history(Path place) {
        return new RunHistory(
                place,
                name -> DATA,
                () -> "a processor",
                () -> "my project",
                warnings::add,
                FxThread.direct(),
                waiting::add,
                thread -> later::add);
    }

    private void record() {
        while (!waiting.isEmpty()) {
            waiting.remove(0).run();
        }
    }

    /** Tells of a run of two epochs, after the first of which the learning rate was moved. */
    private static void train(RunHistory history, boolean goesOn) {
        train(history, goesOn, () -> {});
    }

    private static void train(RunHistory history, boolean goesOn, Runnable afterEpoch) {
        NetworkSpec spec = new NetworkSpec(2, List.of(), 2, Initializer.HE_NORMAL);
        RunWeights weights = new RunWeights(EXPERIMENT, new WeightHistory(1_000));
        List<ControlChange> moved = new ArrayList<>();
        TrainingListener listener = history.begin(weights, () -> List.copyOf(moved), goesOn);
        listener.onStart(RecordedRun.start());
        try (Network network = Network.create(spec, 1)) {
            for (int epoch = 1; epoch <= 2; epoch++) {
                for (int step = 1; step <= STEPS_PER_EPOCH; step++) {
                    listener.onStep(RecordedRun.step((epoch - 1L) * STEPS_PER_EPOCH + step));
                }
                network.load(tensors(epoch));
                weights.history().add(epoch, network);
                listener.onEpoch(RecordedRun.epoch(epoch, 0.5 / epoch));
                moved.add(MOVE);
                afterEpoch.run();
            }
        }
        listener.onEnd(RecordedRun.end(StopReason.COMPLETED, 2, MOVE));
    }

    private static List<NamedTensor> tensors(int epoch) {
        return List.of(
                new NamedTensor("output.weight", new int[] {2, 2}, new float[] {epoch, 2, 3, 4}),
                new NamedTensor("output.bias", new int[] {2}, new float[] {-epoch, 0.5f}));
    }

    @Test
    void nothingIsWrittenOnTheThreadThatTrainsAndNoStepIsQueued() throws IOException {
        RunHistory history = history(folder);
        train(history, false);
        assertThat(folder).isEmptyDirectory();
        assertThat(waiting).hasSize(2); // start, end
        assertThat(later).hasSize(1); // both epochs
        record();
        try (RunStore store = history.store()) {
            RunDetails run = store.find(1).orElseThrow();
            assertThat(run.summary().name()).isEqualTo("my project");
            assertThat(run.summary().origin()).isEqualTo(Origin.WINDOW);
            assertThat(run.summary().reason()).isEqualTo(StopReason.COMPLETED);
            assertThat(run.dataChecksum()).isEqualTo(DATA.checksum());
            assertThat(run.host()).startsWith("a processor, ");
            assertThat(run.parts()).isEqualTo(3);
            assertThat(run.epochs()).containsExactly(RecordedRun.epoch(1, 0.5), RecordedRun.epoch(2, 0.25));
            assertThat(run.stepLoss()).hasSize(8).endsWith(RecordedRun.loss(8));
            assertThat(run.changes()).containsExactly(MOVE);
            assertThat(run.parent()).isNull();
            assertThat(store.weights(1, KeptWeights.LAST).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(tensors(2));
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void aRunThatGoesOnWithWeightsHasTheOneBeforeAsItsParent() throws IOException {
        RunHistory history = history(folder);
        train(history, false);
        train(history, true);
        train(history, false);
        record();
        try (RunStore store = history.store()) {
            assertThat(store.find(2).orElseThrow().parent()).isEqualTo(1);
            assertThat(store.find(3).orElseThrow().parent()).isNull();
        }
    }

    @Test
    void theExamBelongsToTheRunThatBeganLast() throws IOException {
        RunHistory history = history(folder);
        Metrics test = new Metrics(Split.TEST, 0.5, 0.875, 10);
        history.examined(test);
        train(history, false);
        train(history, false);
        history.examined(test);
        record();
        try (RunStore store = history.store()) {
            assertThat(store.list()).extracting(RunSummary::test).containsExactly(test, null);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void aRunThatCannotBeKeptIsToldOnceAndTheNextOneIsTriedAgain() throws IOException {
        Path place = Files.createFile(folder.resolve("place"));
        RunHistory history = history(place);
        train(history, false);
        record();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0))
                .startsWith("This run is not being kept in the history any further: " + place
                        + " cannot be used as a folder to save in: ")
                .endsWith(" Training goes on.");

        Files.delete(place);
        train(history, true);
        record();
        assertThat(warnings).hasSize(1);
        try (RunStore store = history.store()) {
            assertThat(store.list()).hasSize(1);
            assertThat(store.find(1).orElseThrow().parent()).isEqualTo(RunHeader.UNKNOWN);
        }
    }

    @Test
    void epochsThatFollowEachOtherFastAreWrittenTogetherWithTheirStepsAndWeights() throws IOException {
        RunHistory history = history(folder);
        train(history, false, () -> {
            assertThat(later).hasSize(1);
            assertThat(waiting).hasSize(1);
        });
        waiting.remove(0).run();
        later.remove(0).run();
        RunStore store = history.store();
        RunDetails going = store.find(1).orElseThrow();
        assertThat(going.summary().reason()).isNull();
        assertThat(going.epochs()).containsExactly(RecordedRun.epoch(1, 0.5), RecordedRun.epoch(2, 0.25));
        assertThat(going.stepLoss()).hasSize(2 * STEPS_PER_EPOCH);
        assertThat(going.changes()).containsExactly(MOVE);
        assertThat(store.weights(1, KeptWeights.LAST).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(tensors(2));
        record();
        assertThat(store.find(1).orElseThrow().epochs()).hasSize(2);
        store.close();
    }

    @Test
    void anEpochThatTakesLongIsWrittenWithoutTheNext() throws IOException {
        RunHistory history = history(folder);
        List<Integer> written = new ArrayList<>();
        train(history, false, () -> {
            record();
            assertThat(later).hasSize(1);
            later.remove(0).run();
            written.add(epochsDone(history));
        });
        assertThat(written).containsExactly(1, 2);
        history.store().close();
    }

    private static int epochsDone(RunHistory history) {
        try {
            return history.store().list().get(0).epochsDone();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aHistoryThatFailsInTheMiddleIsToldOnceAndKeepsWhatItHas() throws IOException {
        RunHistory history = history(folder);
        train(history, false, () -> {
            record();
            if (epochsDone(history) == 0) {
                later.remove(0).run();
            }
        });
        history.store().close();
        record();
        assertThat(warnings).hasSize(1);
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.list()).extracting(RunSummary::epochsDone).containsExactly(1);
        }
    }

    @Test
    void dataThatCannotBeReadAreToldToo() {
        RunHistory history = new RunHistory(
                folder,
                name -> {
                    throw new UncheckedIOException(new IOException("no data"));
                },
                () -> "a processor",
                () -> "my project",
                warnings::add,
                FxThread.direct(),
                Runnable::run,
                thread -> thread);
        train(history, false);
        assertThat(warnings)
                .containsExactly("This run is not being kept in the history any further: no data Training goes on.");
        history.close(LIMIT);
    }

    @Test
    void whatWaitsIsWrittenBeforeTheHistoryIsClosed() throws IOException {
        RunHistory history = new RunHistory(
                folder, name -> DATA, () -> "a processor", () -> "my project", warnings::add, FxThread.direct());
        train(history, false);
        history.close(LIMIT);
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.list()).extracting(RunSummary::reason).containsExactly(StopReason.COMPLETED);
        }
    }
}
