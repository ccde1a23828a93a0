package multilayer.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import multilayer.app.model.sweep.ReadSweep;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Experiment;
import multilayer.experiments.SmallExperiments;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepSpec.Tuning;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSweepingTest {

    private static final SweepListener NOBODY = new SweepListener() {};

    @TempDir
    private Path folder;

    private final TrainTest data = LearnableData.of(200, 40);
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final SweepSpec spec = new SweepSpec(
            "Learning rate",
            new Experiment(
                    "fashion-mnist",
                    SmallExperiments.plain(3).network(),
                    SmallExperiments.plain(3).training()),
            SearchSpace.of(new Dimension(Hyperparameter.LEARNING_RATE, new Domain.LogUniform(0.001, 0.5))),
            Strategy.RANDOM,
            Budget.ofTrials(4),
            1,
            4,
            Tuning.USUAL);

    @Test
    void aSweepIsKeptReadAndItsTrialsAreRuns() throws Exception {
        Sweeping sweeping = sweeping();
        SweepEnd end;
        try (Sweeping.Session session = sweeping.begin(spec, 2, NOBODY)) {
            end = session.run();
        }
        assertThat(end.completed()).isTrue();
        Metrics test = Objects.requireNonNull(end.test());
        assertThat(test.split()).isEqualTo(Split.TEST);

        assertThat(sweeping.list()).hasSize(1);
        long id = sweeping.list().get(0).id();
        ReadSweep read = sweeping().read(id);
        assertThat(read.spec()).isEqualTo(spec);
        assertThat(read.trials()).hasSize(4).allMatch(trial -> trial.state() == SweepTrial.State.COMPLETED);
        SweepEnd kept = Objects.requireNonNull(read.end());
        assertThat(kept.winner()).isEqualTo(end.winner());
        assertThat(Objects.requireNonNull(kept.test()).accuracy()).isEqualTo(test.accuracy());

        try (RunStore runs = RunStore.open(folder)) {
            assertThat(runs.list()).hasSize(4).allMatch(run -> run.origin()
                    .equals(new Origin(Origin.Kind.SWEEP, String.valueOf(id))));
            assertThat(runs.list().stream().map(RunSummary::test).filter(Objects::nonNull))
                    .as("the winner's alone")
                    .hasSize(1);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void aStoppedSweepGoesOnToTheSameTrials() throws Exception {
        Sweeping sweeping = sweeping();
        AtomicReference<Sweeping.Session> going = new AtomicReference<>();
        SweepListener stopsAtTheFirst = new SweepListener() {
            @Override
            public void onTrial(SweepTrial trial) {
                if (!trial.state().isOpen()) {
                    Objects.requireNonNull(going.get()).stop();
                }
            }
        };
        long id;
        try (Sweeping.Session session = sweeping.begin(spec, 1, stopsAtTheFirst)) {
            going.set(session);
            id = session.id();
            assertThat(session.run().completed()).isFalse();
        }
        ReadSweep read = sweeping.read(id);
        assertThat(read.end()).isNull();
        assertThat(read.trials().stream().filter(trial -> !trial.state().isOpen()))
                .isNotEmpty();

        try (Sweeping.Session session = sweeping.open(id, 1, NOBODY)) {
            assertThat(session.run().completed()).isTrue();
        }
        List<SweepTrial> trials = sweeping.read(id).trials();
        try (Sweeping.Session whole = sweeping.begin(spec, 1, NOBODY)) {
            whole.run();
        }
        assertThat(trials.stream().map(SweepTrial::validationAccuracy))
                .isEqualTo(sweeping.read(id + 1).trials().stream()
                        .map(SweepTrial::validationAccuracy)
                        .toList());
    }

    @Test
    void aSweepIsOpenInOnePlaceAtATime() throws Exception {
        Sweeping sweeping = sweeping();
        try (Sweeping.Session session = sweeping.begin(spec, 1, NOBODY)) {
            assertThatThrownBy(() -> sweeping().open(session.id(), 1, NOBODY))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is running already");
            assertThat(sweeping.read(session.id()).trials())
                    .as("can be looked at")
                    .isEmpty();
        }
    }

    private Sweeping sweeping() {
        NativeLibraries libraries = new NativeLibraries();
        libraries.windowIsDrawn();
        return new EngineSweeping(
                folder, () -> RunStore.open(folder), name -> data, libraries, () -> "Example 3000", warnings::add);
    }
}
