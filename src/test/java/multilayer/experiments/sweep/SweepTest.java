package multilayer.experiments.sweep;

import static multilayer.experiments.sweep.SmallSweep.DATA;
import static multilayer.experiments.sweep.SmallSweep.sit;
import static multilayer.experiments.sweep.SmallSweep.spec;
import static multilayer.experiments.sweep.SmallSweep.told;
import static multilayer.experiments.sweep.SmallSweep.trials;
import static multilayer.experiments.sweep.SmallSweep.winner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Experiment;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.SmallExperiments;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialListener;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.SweepTrial.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepTest {

    private static final SearchSpace RATES = SearchSpace.of(new Dimension(
            Hyperparameter.LEARNING_RATE,
            new Domain.Choice(List.of(new Value.Amount(0.01), new Value.Amount(0.2), new Value.Amount(0.5)))));

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void theTrialsAreTheSameHoweverManyRunAtOnceAndWhereverItWasKilled(Strategy strategy) throws Exception {
        SweepSpec spec = spec(strategy, Budget.ofTrials(8));
        JournalInMemory journal = new JournalInMemory();
        SweepEnd end = sit(spec, 1, journal);
        List<String> expected = told(journal, spec);
        JournalInMemory beside = new JournalInMemory();
        sit(spec, 3, beside);
        assertThat(told(beside, spec)).isEqualTo(expected);

        int kills = 0;
        for (int first : new int[] {1, 2, 3, 5, 8, 13, 21, 34, 55}) {
            int writes = first;
            JournalInMemory killed = new JournalInMemory();
            SweepEnd survived = null;
            while (survived == null) {
                killed.dieAfter(writes);
                try {
                    survived = sit(spec, 2, killed);
                } catch (IOException e) {
                    assertThat(e).hasMessage("killed");
                    kills++;
                    writes += 7;
                }
            }
            assertThat(told(killed, spec)).isEqualTo(expected);
            assertThat(winner(survived).number()).isEqualTo(winner(end).number());
            assertThat(survived.test()).isEqualTo(end.test());
        }
        assertThat(kills).isGreaterThan(20);
    }

    /** What a sweep comes to, without times. */
    @Test
    void nothingIsTrainedTwiceWhenASweepIsStoppedAndGoesOn() throws Exception {
        SweepSpec spec = spec(Strategy.HALVING, Budget.ofTrials(9));
        JournalInMemory whole = new JournalInMemory();
        sit(spec, 2, whole);

        JournalInMemory journal = new JournalInMemory();
        AtomicReference<Sweep> sweep = new AtomicReference<>();
        AtomicInteger epochs = new AtomicInteger();
        SweepListener stopping = new SweepListener() {
            @Override
            public void onTrial(SweepTrial trial) {
                if (epochs.incrementAndGet() % 15 == 0) {
                    Objects.requireNonNull(sweep.get()).stop();
                }
            }
        };
        SweepEnd end;
        int sittings = 0;
        do {
            try (LocalTrials trials = new LocalTrials(DATA, 2)) {
                sweep.set(new Sweep(spec, trials, trials, journal, stopping));
                end = Objects.requireNonNull(sweep.get()).run();
                sittings++;
            }
        } while (!end.completed());

        assertThat(sittings).isGreaterThan(1);
        assertThat(journal.trained).doesNotHaveDuplicates();
        assertThat(told(journal, spec)).isEqualTo(told(whole, spec));
        assertThat(sit(spec, 2, journal)).as("a completed sweep is told again").isEqualTo(end);
    }

    @Test
    void successiveHalvingGoesOnFromItsCheckpointsAndStopsMostTrialsEarly() throws Exception {
        JournalInMemory journal = new JournalInMemory();
        SweepSpec spec = spec(Strategy.HALVING, Budget.ofTrials(8));
        sit(spec, 2, journal);

        List<SweepTrial> trials = trials(journal, spec);
        assertThat(trials).filteredOn(trial -> trial.state() == State.COMPLETED).hasSize(2);
        assertThat(trials).filteredOn(trial -> trial.epochsDone() == 1).hasSize(4);
        assertThat(trials).filteredOn(trial -> trial.epochsDone() == 2).hasSize(2);
        assertThat(journal.trained).hasSize(4 + 2 * 2 + 2 * 4).doesNotHaveDuplicates();
        assertThat(journal.checkpoints()).as("nothing of it is needed any more").isZero();
        assertThat(journal.networks()).as("the winner's").isOne();
    }

    @Test
    void theWinnerIsTestedOnceAndItsFigureIsThatOfItsNetwork() throws Exception {
        SweepSpec spec = spec(Strategy.RANDOM, Budget.ofTrials(5));
        AtomicInteger exams = new AtomicInteger();
        try (LocalTrials trials = new LocalTrials(DATA, 2)) {
            SweepEnd end = new Sweep(
                            spec,
                            trials,
                            (experiment, weights) -> {
                                exams.incrementAndGet();
                                return trials.test(experiment, weights);
                            },
                            new JournalInMemory(),
                            new SweepListener() {})
                    .run();
            assertThat(exams).hasValue(1);
            assertThat(Objects.requireNonNull(end.test()).samples()).isEqualTo(100);
            assertThat(winner(end).value())
                    .isEqualTo(Collections.max(winner(end).validationAccuracy()));
        }
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void aTrialCountsByItsBestEpochWhoseNetworkIsKeptHoweverOftenItIsCutOff(Strategy strategy) throws Exception {
        SweepSpec spec = new SweepSpec(
                "best", SmallExperiments.rich(12), RATES, strategy, Budget.ofTrials(3), 1, 2, SweepSpec.Tuning.USUAL);
        JournalInMemory journal = new JournalInMemory();
        AtomicReference<Sweep> sweep = new AtomicReference<>();
        SweepListener stopping = new SweepListener() {
            @Override
            public void onTrial(SweepTrial trial) {
                if (trial.epochsDone() == 4) {
                    Objects.requireNonNull(sweep.get()).stop();
                }
            }
        };
        SweepEnd end;
        do {
            try (LocalTrials trials = new LocalTrials(DATA, 2)) {
                sweep.set(new Sweep(spec, trials, trials, journal, stopping));
                end = Objects.requireNonNull(sweep.get()).run();
            }
        } while (!end.completed());

        assertThat(trials(journal, spec))
                .allSatisfy(trial -> assertThat(trial.value()).isEqualTo(Collections.max(trial.validationAccuracy())))
                .anyMatch(trial -> trial.bestEpoch() < trial.epochsDone());
        SweepTrial winner = winner(end);
        Experiment best = spec.experiment(winner.values());
        assertThat(journal.weights(winner.number()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(trainedUntil(best, winner.bestEpoch()));
    }

    /** The network that was validated after an epoch. */
    private static List<NamedTensor> trainedUntil(Experiment experiment, int epoch) throws InterruptedException {
        List<NamedTensor> found = new ArrayList<>();
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            trials.start(Trial.whole("again", experiment, false), new TrialListener() {
                        private int done;

                        @Override
                        public void onNetwork(Supplier<List<NamedTensor>> network) {
                            done++;
                            if (done == epoch) {
                                found.addAll(network.get());
                            }
                        }
                    })
                    .await();
        }
        return found;
    }

    @Test
    void aTrialThatFailsIsRecordedWithItsReasonAndTheSweepGoesOn() throws Exception {
        SearchSpace space = SearchSpace.of(
                new Dimension(
                        Hyperparameter.LEARNING_RATE,
                        new Domain.Choice(List.of(new Value.Amount(0.05), new Value.Amount(100)))),
                new Dimension(
                        Hyperparameter.NESTEROV,
                        new Domain.Choice(List.of(new Value.Flag(false), new Value.Flag(true)))));
        SweepSpec spec = new SweepSpec(
                "failing",
                SmallExperiments.plain(2).withNetwork(SmallExperiments.deep().network()),
                space,
                Strategy.GRID,
                Budget.NONE,
                1,
                2,
                SweepSpec.Tuning.USUAL);
        List<SweepTrial> last = new ArrayList<>();
        SweepEnd end = sit(spec, 2, new JournalInMemory(), last);

        assertThat(last)
                .extracting(SweepTrial::state)
                .containsExactly(State.COMPLETED, State.FAILED, State.FAILED, State.FAILED);
        assertThat(last.get(1).reason()).isEqualTo("nesterov needs a momentum above 0: 0");
        assertThat(last.get(2).reason()).isEqualTo("its loss became infinite or not a number in epoch 1");
        assertThat(winner(end).number()).isOne();
    }

    @Test
    void aBudgetOfEpochsIsNeverExceededAndOneOfTimeLetsNothingBeginAfterIt() throws Exception {
        for (Strategy strategy : Strategy.values()) {
            JournalInMemory journal = new JournalInMemory();
            sit(spec(strategy, Budget.ofEpochs(13)), 2, journal);
            assertThat(journal.trained).hasSizeBetween(11, 13);
        }
        JournalInMemory journal = new JournalInMemory();
        AtomicInteger seconds = new AtomicInteger();
        SweepSpec spec = spec(Strategy.RANDOM, Budget.ofTime(Duration.ofSeconds(10)));
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            new Sweep(
                            spec,
                            trials,
                            trials,
                            journal,
                            new SweepListener() {
                                @Override
                                public void onTrial(SweepTrial trial) {
                                    if (trial.state() == State.COMPLETED) {
                                        seconds.addAndGet(4);
                                    }
                                }
                            },
                            TrialWatch.NONE,
                            () -> Duration.ofSeconds(seconds.get()).toNanos())
                    .run();
        }
        assertThat(journal.read().legs()).hasSize(3);
        assertThat(journal.trained).hasSize(12);
        assertThat(journal.read().running()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void whatCannotBeKeptEndsTheSweepWithTheReason() {
        JournalInMemory journal = new JournalInMemory();
        journal.dieAfter(7);
        assertThatThrownBy(() -> sit(spec(Strategy.RANDOM, Budget.ofTrials(4)), 2, journal))
                .isInstanceOf(IOException.class)
                .hasMessage("killed");
    }
}
