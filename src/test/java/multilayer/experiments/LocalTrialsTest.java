package multilayer.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalTrialsTest {

    private static final TrainTest DATA = LearnableData.of(300, 100);

    @Test
    void aTrialIsTheSameBitForBitWhateverRunsBesideIt() throws InterruptedException {
        Experiment experiment = SmallExperiments.rich(3);
        TrialOutcome alone = run(1, Trial.whole("1", experiment, false)).get(0).outcome();
        List<Told> beside = run(
                3,
                Trial.whole("1", SmallExperiments.plain(9), false),
                Trial.whole("2", experiment, false),
                Trial.whole("3", SmallExperiments.rich(5), false));
        assertSame(beside.get(1).outcome().weights(), alone.weights());
        assertThat(beside.get(1).outcome().epochs())
                .extracting(EpochEvent::validation)
                .isEqualTo(alone.epochs().stream().map(EpochEvent::validation).toList());
    }

    @Test
    void legsOneAfterAnotherReachTheWeightsOfTheWholeRunBitForBit() throws InterruptedException {
        for (Experiment experiment : List.of(SmallExperiments.plain(5), SmallExperiments.rich(5))) {
            TrialOutcome whole =
                    run(2, Trial.whole("whole", experiment, true)).get(0).outcome();
            TrialOutcome first = leg(experiment, 1, null);
            TrialOutcome second = leg(experiment, 3, first.checkpoint());
            TrialOutcome last = leg(experiment, 5, second.checkpoint());

            assertThat(first.reason()).isEqualTo(StopReason.COMPLETED);
            assertThat(second.epochs()).extracting(EpochEvent::epoch).containsExactly(2, 3);
            assertThat(last.checkpoint()).isNull();
            assertSame(last.weights(), whole.weights());
            assertThat(last.test()).isEqualTo(whole.test());
        }
    }

    @Test
    void aTrialCutOffAnywhereGoesOnFromWhatItOfferedLast() throws InterruptedException {
        Experiment experiment = SmallExperiments.rich(4);
        Told whole = run(1, Trial.whole("whole", experiment, false)).get(0);

        assertThat(whole.resumable).extracting(Checkpoint::epochs).containsExactly(1, 2, 3);
        for (Checkpoint checkpoint : whole.resumable) {
            assertSame(leg(experiment, 4, checkpoint).weights(), whole.outcome().weights());
        }
    }

    @Test
    void aFailureIsToldAndTheOtherTrialsGoOn() throws InterruptedException {
        Experiment plain = SmallExperiments.plain(2);
        NetworkSpec narrow = new NetworkSpec(7, List.of(), 4, plain.network().outputInitializer());
        Told misfit = new Told();
        Told tooLarge = new Told(() -> {
            throw new OutOfMemoryError("Java heap space");
        });
        Told well = new Told();
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            trials.start(Trial.whole("misfit", plain.withNetwork(narrow), true), misfit);
            trials.start(Trial.whole("too large", plain, true), tooLarge);
            trials.start(Trial.whole("well", plain, true), well).await();
        }
        assertThat(misfit.failure()).hasMessageContaining("needs a network with 16 inputs");
        assertThat(tooLarge.failure()).isInstanceOf(OutOfMemoryError.class);
        assertThat(well.outcome().reason()).isEqualTo(StopReason.COMPLETED);
        assertThat(well.outcome().test()).isNotNull();
    }

    @Test
    void trialsBeginInTheOrderInWhichTheyWereAskedFor() throws InterruptedException {
        List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            List<TrialHandle> handles = new ArrayList<>();
            for (int number = 0; number < 5; number++) {
                int each = number;
                handles.add(trials.start(
                        Trial.whole("" + number, SmallExperiments.plain(1), false), new Told(() -> begun.add(each))));
            }
            for (TrialHandle handle : handles) {
                handle.await();
            }
        }
        assertThat(begun).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aStoppedTrialCanGoOnFromWhereItWasAndOneThatNeverBeganHasDoneNothing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Told first = new Told(begun::countDown);
        Told second = new Told();
        Experiment experiment = SmallExperiments.plain(1_000);
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            trials.start(Trial.whole("1", experiment, true), first);
            trials.start(Trial.whole("2", experiment, true), second);
            begun.await();
        }
        assertThat(first.outcome().reason()).isEqualTo(StopReason.STOPPED);
        assertThat(first.outcome().test()).isNull();
        assertThat(first.outcome().checkpoint()).isNotNull();
        assertThat(second.outcome().reason()).isEqualTo(StopReason.STOPPED);
        assertThat(second.outcome().epochs()).isEmpty();
        assertThat(second.outcome().checkpoint()).isNull();
    }

    @Test
    void theExamOfKeptWeightsIsThatOfTheRun() throws InterruptedException {
        Experiment experiment = SmallExperiments.rich(2);
        TrialOutcome outcome = run(1, Trial.whole("1", experiment, true)).get(0).outcome();
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            assertThat(trials.test(experiment, outcome.weights())).isEqualTo(outcome.test());
        }
    }

    private static TrialOutcome leg(Experiment experiment, int untilEpoch, @Nullable Checkpoint from)
            throws InterruptedException {
        boolean exam = untilEpoch == experiment.training().epochs();
        return run(1, new Trial("leg", experiment, untilEpoch, from, exam))
                .get(0)
                .outcome();
    }

    private static List<Told> run(int slots, Trial... trials) throws InterruptedException {
        List<Told> told = new ArrayList<>();
        try (LocalTrials runner = new LocalTrials(DATA, slots)) {
            List<TrialHandle> handles = new ArrayList<>();
            for (Trial trial : trials) {
                Told listener = new Told();
                told.add(listener);
                handles.add(runner.start(trial, listener));
            }
            for (TrialHandle handle : handles) {
                handle.await();
            }
        }
        return told;
    }

    private static void assertSame(List<NamedTensor> actual, List<NamedTensor> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).values())
                    .as(expected.get(i).name())
                    .containsExactly(expected.get(i).values());
        }
    }
}
