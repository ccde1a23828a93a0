package multilayer.store.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Leg;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.Sweep;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepLog;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import multilayer.store.sqlite.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepStoreTest {

    private static final TrainTest DATA = LearnableData.of(200, 100);

    @TempDir
    private Path folder;

    private Database database;
    private SweepStore store;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder);
        store = new SweepStore(database, folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static SweepSpec spec() {
        NetworkSpec network = new NetworkSpec(
                LearnableData.FEATURES, List.of(HiddenBlock.relu(8)), LearnableData.CLASSES, Initializer.HE_NORMAL);
        TrainingConfig training =
                TrainingConfig.plain(0.1, new OptimizerSpec.Sgd(0, false, 0), 20, 4, Validation.stratified(0.2), 1);
        SearchSpace space = SearchSpace.of(
                new Dimension(Hyperparameter.LEARNING_RATE, new Domain.LogUniform(0.001, 0.5)),
                new Dimension(
                        Hyperparameter.NESTEROV,
                        new Domain.Choice(List.of(new Value.Flag(false), new Value.Flag(true)))),
                new Dimension(Hyperparameter.HIDDEN, new Domain.Shapes(0, 2, List.of(4, 8))));
        Budget budget = new Budget(OptionalInt.of(8), OptionalInt.of(40), Optional.of(Duration.ofHours(1)));
        return new SweepSpec(
                "kept",
                new Experiment("fashion-mnist", network, training),
                space,
                Strategy.HALVING,
                budget,
                3,
                2,
                new SweepSpec.Tuning(4, 2, 1));
    }

    @Test
    void aSweepThatWasOverGoesOnWhenALegIsDecidedForIt() throws Exception {
        try (StoredSweep kept = store.begin(spec(), "data")) {
            run(kept, Integer.MAX_VALUE);
            SweepLog over = kept.read();
            assertThat(over.completed()).isTrue();
            Leg last = over.legs().get(over.legs().size() - 1);
            Leg more = new Leg(over.legs().size(), 1, last.untilEpoch(), last.seen(), Optional.empty());

            kept.decided(more);

            assertThat(kept.read().completed()).isFalse();
            assertThat(kept.read().test()).isNull();
            assertThat(kept.read().legs()).endsWith(more);
        }
    }

    @Test
    void aSweepThatWasStoppedGoesOnFromTheStoreToTheSameEnd() throws Exception {
        SweepEnd whole;
        SweepLog wholeLog;
        try (StoredSweep kept = store.begin(spec(), "data")) {
            whole = run(kept, Integer.MAX_VALUE);
            wholeLog = kept.read();
        }
        long id;
        try (StoredSweep kept = store.begin(spec(), "data")) {
            id = kept.id();
            assertThat(run(kept, 12).completed()).isFalse();
        }
        try (StoredSweep kept = store.open(id, "data")) {
            assertThat(kept.spec()).isEqualTo(spec());
            SweepEnd end = run(kept, Integer.MAX_VALUE);
            assertThat(Objects.requireNonNull(end.winner()).value())
                    .isEqualTo(Objects.requireNonNull(whole.winner()).value());
            assertThat(end.test()).isEqualTo(whole.test());
            assertThat(kept.read().legs()).isEqualTo(wholeLog.legs());
            assertThat(kept.read().results()).isEqualTo(wholeLog.results());
            assertThat(kept.read().results().values())
                    .as("nesterov without momentum is refused")
                    .anyMatch(result -> result.state() == SweepTrial.State.FAILED);
        }
        assertThat(store.list()).extracting(SweepSummary::id).containsExactly(id, id - 1);
        assertThat(store.find(id)).satisfies(summary -> {
            assertThat(summary.completed()).isTrue();
            assertThat(summary.trials()).isEqualTo(8);
            assertThat(summary.best())
                    .isEqualTo(Objects.requireNonNull(whole.winner()).value());
            assertThat(summary.running()).isPositive();
        });
        try (Stream<Path> files = Files.list(folder.resolve("sweeps").resolve(String.valueOf(id)))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "lock",
                            "weights-" + Objects.requireNonNull(whole.winner()).number() + ".npz");
        }
    }

    @Test
    void aSweepIsOpenInOnePlaceAtATime() throws IOException {
        try (StoredSweep kept = store.begin(spec(), "data")) {
            assertThatThrownBy(() -> store.open(kept.id(), "data"))
                    .hasMessage("sweep %d is running already; stop it there, or wait until it ends.", kept.id());
        }
        store.open(1, "data").close();
    }

    @Test
    void whatCannotBeTakenUpIsToldInASentence() throws IOException {
        store.begin(spec(), "data").close();
        assertThatThrownBy(() -> store.open(7, "data")).hasMessage("there is no sweep 7 in %s; it has 1.", folder);
        assertThatThrownBy(() -> store.open(1, "other"))
                .hasMessage("sweep 1 was begun on other data than fashion-mnist has now, so its trials cannot go on;"
                        + " begin a new one.");
    }

    @Test
    void aDeletedSweepIsGoneWithItsRunsUntilItIsRestored() throws Exception {
        RunStore runs = new RunStore(database);
        long first = sweepOfTwoRuns(runs);
        long second = sweepOfTwoRuns(runs);
        long alone = runs.list().get(0).id();
        runs.delete(List.of(alone));

        store.delete(List.of(second));
        assertThat(store.list()).extracting(SweepSummary::id).containsExactly(first);
        assertThat(runs.list()).extracting(RunSummary::origin).containsOnly(origin(first));
        assertThatThrownBy(() -> store.open(second, "data"))
                .hasMessage("there is no sweep %d in %s; it has %d.", second, folder, first);

        store.restore(List.of(second));
        assertThat(store.list()).extracting(SweepSummary::id).containsExactly(second, first);
        assertThat(runs.list())
                .as("what was deleted before its sweep stays so")
                .hasSize(3)
                .noneMatch(run -> run.id() == alone);
    }

    @Test
    void whatWasDeletedInAnEarlierSittingIsForgottenWithItsFiles() throws Exception {
        RunStore runs = new RunStore(database);
        long first = sweepOfTwoRuns(runs);
        long second = sweepOfTwoRuns(runs);
        store.delete(List.of(first));
        store.purgeDeleted();
        store.restore(List.of(first));
        assertThat(store.list()).as("it may still come back in this sitting").hasSize(2);

        store.delete(List.of(first));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        SweepStore next = new SweepStore(database, folder, later);
        next.purgeDeleted();
        next.restore(List.of(first));
        assertThat(next.list()).extracting(SweepSummary::id).containsExactly(second);
        assertThat(folder.resolve("sweeps").resolve(String.valueOf(first))).doesNotExist();
        assertThat(folder.resolve("sweeps").resolve(String.valueOf(second))).exists();
    }

    @Test
    void aSweepThatIsOpenCannotBeDeletedNorAnyThatWereChosenWithIt() throws Exception {
        long rests = sweepOfTwoRuns(new RunStore(database));
        try (StoredSweep open = store.begin(spec(), "data")) {
            assertThatThrownBy(() -> store.delete(List.of(rests, open.id())))
                    .hasMessage("sweep %d is running already; stop it there, or wait until it ends.", open.id());
            assertThat(store.list()).hasSize(2);
        }
    }

    private long sweepOfTwoRuns(RunStore runs) throws IOException {
        try (StoredSweep kept = store.begin(spec(), "data")) {
            for (int trial = 1; trial <= 2; trial++) {
                runs.begin(new RunHeader(
                        "run", origin(kept.id()), spec().base(), 1, "data", "0.2.0", "host", Instant.now(), null));
            }
            return kept.id();
        }
    }

    private static Origin origin(long sweep) {
        return new Origin(Origin.Kind.SWEEP, String.valueOf(sweep));
    }

    private static SweepEnd run(StoredSweep kept, int changes) throws IOException, InterruptedException {
        int[] left = {changes};
        Sweep[] sweep = new Sweep[1];
        try (LocalTrials trials = new LocalTrials(DATA, 2)) {
            sweep[0] = new Sweep(kept.spec(), trials, trials, kept, new SweepListener() {
                @Override
                public void onTrial(SweepTrial trial) {
                    if (--left[0] == 0) {
                        sweep[0].stop();
                    }
                }
            });
            return sweep[0].run();
        }
    }
}
