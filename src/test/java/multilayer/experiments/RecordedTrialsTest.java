package multilayer.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import multilayer.store.runs.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedTrialsTest {

    private static final TrainTest DATA = LearnableData.of(300, 100);
    private static final Origin ORIGIN = new Origin(Origin.Kind.LAB, "hidden-units");
    private static final Workplace WORKPLACE = new Workplace("1.2.3", "a machine");

    @TempDir
    private Path folder;

    private final List<IOException> complaints = new ArrayList<>();

    private RecordedTrials trials(RunStore store) {
        return new RecordedTrials(new LocalTrials(DATA, 1), store, ORIGIN, DATA.checksum(), WORKPLACE, complaints::add);
    }

    @Test
    void aTrialIsARunOfTheHistoryThatCanBeRepeated() throws Exception {
        Experiment small = SmallExperiments.rich(3);
        Experiment experiment = new Experiment("fashion-mnist", small.network(), small.training());
        Told told = new Told();
        try (RunStore store = RunStore.open(folder)) {
            try (RecordedTrials trials = trials(store)) {
                trials.start(Trial.whole("hidden-units 12 seed 1", experiment, true), told)
                        .await();
            }
            RunSummary run = store.list().get(0);
            assertThat(run.name()).isEqualTo("hidden-units 12 seed 1");
            assertThat(run.origin()).isEqualTo(ORIGIN);
            assertThat(run.epochsDone()).isEqualTo(3);
            assertThat(run.reason()).isEqualTo(StopReason.COMPLETED);
            assertThat(run.test()).isEqualTo(told.outcome().test());
            assertThat(run.weightsKept()).isFalse();
            assertThat(store.find(run.id())).hasValueSatisfying(details -> {
                assertThat(details.experiment()).isEqualTo(experiment);
                assertThat(details.epochs()).isEqualTo(told.outcome().epochs());
                assertThat(details.version()).isEqualTo("1.2.3");
                assertThat(details.dataChecksum()).isEqualTo(DATA.checksum());
                assertThat(details.stepLoss()).hasSize(3 * details.stepsPerEpoch());
            });
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aHistoryThatCannotBeWrittenIsToldOnceAndTheTrialsGoOn() throws Exception {
        RunStore store = RunStore.open(folder);
        store.close();
        Told first = new Told();
        Told second = new Told();
        try (RecordedTrials trials = trials(store)) {
            trials.start(Trial.whole("1", SmallExperiments.plain(2), false), first)
                    .await();
            trials.start(Trial.whole("2", SmallExperiments.plain(2), false), second)
                    .await();
        }
        assertThat(first.outcome().reason()).isEqualTo(StopReason.COMPLETED);
        assertThat(second.outcome().epochs()).hasSize(2);
        assertThat(complaints).hasSize(1);
    }

    @Test
    void aTrialThatGoesOnWithAnotherIsRefused() throws Exception {
        Experiment experiment = SmallExperiments.plain(3);
        Told told = new Told();
        try (RunStore store = RunStore.open(folder);
                RecordedTrials trials = trials(store)) {
            trials.start(new Trial("1", experiment, 1, null, false), told).await();
            Trial next = new Trial("2", experiment, 2, told.outcome().checkpoint(), false);

            assertThatThrownBy(() -> trials.start(next, new Told())).hasMessageContaining("only whole trials are kept");
        }
    }
}
