package multilayer.experiments.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.store.KeptTrial;
import org.junit.jupiter.api.Test;

class LabMemoryTest {

    private static final EpochTimer NO_TIMER = (task, contenders, rounds, images, listener) -> {
        throw new IOException("nothing is to be timed");
    };
    private static final LabListener SILENT = new LabListener() {};
    private static final LabPlan ONE_SEED = LabPlan.quick(Labs.HIDDEN_UNITS).withSeeds(1);
    private static final LabPlan TWO_SEEDS = ONE_SEED.withSeeds(2);

    private final LabMemory memory = new LabMemory(List.of(), List.of());

    private static double accuracy(Experiment experiment) {
        return 0.75 + 0.0625 * experiment.training().seed();
    }

    private LabResult run(LabPlan plan, ScriptedTrials trials) throws Exception {
        return new LabRun(plan, memory.before(trials), NO_TIMER, SILENT).run();
    }

    @Test
    void moreSeedsRunTheRestOnly() throws Exception {
        run(ONE_SEED, new ScriptedTrials(LabMemoryTest::accuracy));
        ScriptedTrials second = new ScriptedTrials(LabMemoryTest::accuracy);
        LabResult result = run(TWO_SEEDS, second);

        assertThat(second.asked)
                .hasSize(6)
                .allMatch(trial -> trial.experiment().training().seed() == 2);
        assertThat(result.points()).hasSize(6).allSatisfy(point -> assertThat(point.values())
                .containsExactly(0.8125, 0.875));
    }

    @Test
    void whatIsKnownIsToldWithoutRunningAnything() throws Exception {
        run(ONE_SEED, new ScriptedTrials(LabMemoryTest::accuracy));

        LabMemory.Recalled whole = memory.recall(ONE_SEED);
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.result().stopped()).isFalse();
        assertThat(whole.result().measured()).hasSize(6);

        LabMemory.Recalled half = memory.recall(TWO_SEEDS);
        assertThat(half.missing()).hasSize(6);
        assertThat(half.result().stopped()).isTrue();
        assertThat(half.result().points()).allMatch(point -> point.values().length == 1);
        assertThat(memory.recall(LabPlan.full(Labs.HIDDEN_UNITS)).result().measured())
                .as("other epochs are other runs")
                .isEmpty();
    }

    @Test
    void aSearchKnowsItsLosersToo() throws Exception {
        LabPlan search = LabPlan.quick(Labs.JOINT_SEARCH).withSeeds(1);
        ScriptedTrials first = new ScriptedTrials(
                LabMemoryTest::accuracy,
                experiment -> experiment.network().hidden().get(0).units() / 1000.0);
        LabResult result = run(search, first);
        ScriptedTrials second = new ScriptedTrials(LabMemoryTest::accuracy);

        assertThat(run(search, second).points()).isEqualTo(result.points());
        assertThat(second.asked).isEmpty();
    }

    @Test
    void whatWasStoppedIsRunAgainAndWhatFailedIsNot() throws Exception {
        ScriptedTrials failing = new ScriptedTrials(experiment -> {
            throw new IllegalStateException("it does not fit into memory");
        });
        run(ONE_SEED, failing);

        assertThat(memory.trials())
                .hasSize(6)
                .extracting(KeptTrial::failure)
                .containsOnly("it does not fit into memory");
        assertThat(memory.recall(ONE_SEED).missing()).isEmpty();
        assertThat(memory.recall(ONE_SEED)
                        .result()
                        .points()
                        .get(0)
                        .runs()
                        .get(0)
                        .failure())
                .isEqualTo("it does not fit into memory");
    }

    @Test
    void aRunThatDivergedIsKeptAsThat() throws Exception {
        run(ONE_SEED, new ScriptedTrials(experiment -> -1));

        assertThat(memory.trials()).hasSize(6).extracting(KeptTrial::reason).containsOnly(StopReason.DIVERGED);
        assertThat(memory.recall(ONE_SEED).missing()).isEmpty();
    }

    @Test
    void aNetworkWhoseTimesAreKnownIsNotTimedAgain() throws Exception {
        LabPlan plan = LabPlan.quick(Labs.FRAMEWORK_VS_SCRATCH).withSeeds(2);
        List<Experiment> timed = new ArrayList<>();
        EpochTimer timer = (task, contenders, rounds, images, listener) -> {
            timed.add(task.experiment());
            for (int round = 1; round <= rounds; round++) {
                for (String contender : contenders) {
                    if (timed.size() < 3) {
                        listener.timed(contender, round, contender.length());
                    }
                }
            }
        };
        ScriptedTrials none = new ScriptedTrials(LabMemoryTest::accuracy);
        new LabRun(plan, none, memory.before(timer), SILENT).run();
        assertThat(timed).hasSize(4);

        assertThat(memory.recall(plan).missing())
                .as("the two that gave no times")
                .containsExactly(timed.get(2), timed.get(3));
        assertThat(memory.recall(plan).result().measured()).hasSize(6);
        timed.clear();
        new LabRun(plan, none, memory.before(timer), SILENT).run();
        assertThat(timed).hasSize(2);
        assertThat(memory.recall(plan).missing()).isEmpty();
    }

    @Test
    void moreRoundsShowTheOldOnesUntilTheNetworkIsTimedAnew() throws Exception {
        LabPlan plan = LabPlan.quick(Labs.FRAMEWORK_VS_SCRATCH).withSeeds(1);
        EpochTimer timer = (task, contenders, rounds, images, listener) -> {
            for (int round = 1; round <= rounds; round++) {
                for (String contender : contenders) {
                    listener.timed(contender, round, rounds);
                }
            }
        };
        ScriptedTrials none = new ScriptedTrials(LabMemoryTest::accuracy);
        new LabRun(plan, none, memory.before(timer), SILENT).run();
        LabMemory.Recalled more = memory.recall(plan.withSeeds(2));
        assertThat(more.result().measured()).hasSize(12);
        assertThat(more.missing()).hasSize(4);

        new LabRun(plan.withSeeds(2), none, memory.before(timer), SILENT).run();
        assertThat(memory.times()).hasSize(24).allMatch(time -> time.seconds() == 2);
    }

    @Test
    void whatIsKeptIsRemembered() throws Exception {
        run(ONE_SEED, new ScriptedTrials(LabMemoryTest::accuracy));
        LabMemory restored = new LabMemory(memory.trials(), memory.times());

        assertThat(restored.recall(ONE_SEED).result().points())
                .isEqualTo(memory.recall(ONE_SEED).result().points());
    }
}
