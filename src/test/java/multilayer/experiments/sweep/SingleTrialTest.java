package multilayer.experiments.sweep;

import static multilayer.experiments.sweep.SmallSweep.DATA;
import static multilayer.experiments.sweep.SmallSweep.sit;
import static multilayer.experiments.sweep.SmallSweep.spec;
import static multilayer.experiments.sweep.SmallSweep.told;
import static multilayer.experiments.sweep.SmallSweep.trials;
import static multilayer.experiments.sweep.SmallSweep.winner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingListener;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.sweep.SweepTrial.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person does with one trial of a sweep. */
class SingleTrialTest {

    @Test
    void aPausedSweepGoesOnWhereItWasAndAStoppedTrialCanBeRestarted() throws Exception {
        SweepSpec spec = spec(Strategy.GRID, Budget.NONE);
        JournalInMemory plain = new JournalInMemory();
        sit(spec, 1, plain);

        JournalInMemory journal = new JournalInMemory();
        AtomicReference<Sweep> sweep = new AtomicReference<>();
        List<State> second = new ArrayList<>();
        List<Boolean> paused = new ArrayList<>();
        CountDownLatch asked = new CountDownLatch(1);
        TrialWatch slow = awaiting(number -> number == 2, asked);
        SweepListener person = new SweepListener() {
            @Override
            public void onTrial(SweepTrial trial) {
                if (trial.number() == 2) {
                    Sweep asking = Objects.requireNonNull(sweep.get());
                    if (trial.state() == State.RUNNING && !second.contains(State.RUNNING)) {
                        asking.stopTrial(2);
                        asking.pause();
                    } else if (trial.state() == State.CANCELLED) {
                        asking.restartTrial(2);
                    }
                    second.add(trial.state());
                }
            }

            @Override
            public void onProgress(SweepProgress progress) {
                if (progress.paused() && !paused.contains(true)) {
                    asked.countDown();
                    Objects.requireNonNull(sweep.get()).resume();
                }
                paused.add(progress.paused());
            }
        };
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            sweep.set(new Sweep(spec, trials, trials, journal, person, slow));
            Objects.requireNonNull(sweep.get()).run();
        }
        assertThat(paused).contains(true).last().isEqualTo(false);
        assertThat(second).contains(State.CANCELLED).last().isEqualTo(State.COMPLETED);
        assertThat(told(journal, spec)).isEqualTo(told(plain, spec));
    }

    @Test
    void aTrialOfASweepThatRestsRunsAlone() throws Exception {
        SweepSpec spec = spec(Strategy.GRID, Budget.NONE);
        JournalInMemory plain = new JournalInMemory();
        sit(spec, 1, plain);

        JournalInMemory journal = new JournalInMemory();
        AtomicReference<Sweep> sweep = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        TrialWatch slow = awaiting(number -> number > 2, asked);
        SweepListener person = whenItRuns(number -> number > 2, sweep, Sweep::stop, asked);
        try (LocalTrials trials = new LocalTrials(DATA, 2)) {
            sweep.set(new Sweep(spec, trials, trials, journal, person, slow));
            Objects.requireNonNull(sweep.get()).run();
        }
        List<SweepTrial> before = trials(journal, spec);
        int waiting = before.get(before.size() - 1).number();
        assertThat(before.get(waiting - 1).state()).isEqualTo(State.WAITING);
        try (LocalTrials trials = new LocalTrials(DATA, 2)) {
            SweepEnd end = new Sweep(spec, trials, trials, journal, new SweepListener() {}).runTrial(waiting);
            assertThat(end.completed()).isFalse();
        }
        List<SweepTrial> after = trials(journal, spec);
        assertThat(after.get(waiting - 1).state()).isEqualTo(State.COMPLETED);
        assertThat(after.subList(0, waiting - 1)).isEqualTo(before.subList(0, waiting - 1));
        assertThat(after).as("nothing new was decided").hasSameSizeAs(before);

        assertThat(sit(spec, 2, journal).completed()).isTrue();
        assertThat(told(journal, spec)).isEqualTo(told(plain, spec));
        assertThat(journal.trained).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void aTrialThatWasStoppedRunsAfterTheSweepIsOverAndTheWinnerIsDecidedAnew(Strategy strategy) throws Exception {
        SweepSpec spec = spec(strategy, Budget.ofTrials(4));
        JournalInMemory plain = new JournalInMemory();
        SweepEnd expected = sit(spec, 1, plain);
        int best = winner(expected).number();

        JournalInMemory journal = new JournalInMemory();
        AtomicReference<Sweep> sweep = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        TrialWatch slow = awaiting(number -> number == best, asked);
        SweepListener person = whenItRuns(number -> number == best, sweep, each -> each.stopTrial(best), asked);
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            sweep.set(new Sweep(spec, trials, trials, journal, person, slow));
            SweepEnd without = Objects.requireNonNull(sweep.get()).run();
            assertThat(without.completed()).isTrue();
            assertThat(winner(without).number()).isNotEqualTo(best);
        }
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            SweepEnd end = new Sweep(spec, trials, trials, journal, new SweepListener() {}).runTrial(best);
            assertThat(end.completed()).isTrue();
            assertThat(winner(end).number()).isEqualTo(best);
            assertThat(end.test()).isEqualTo(expected.test());
            assertThat(journal.read().test()).isEqualTo(expected.test());
            assertThat(new Sweep(spec, trials, trials, journal, new SweepListener() {}).runTrial(best))
                    .as("it has nothing to do")
                    .isEqualTo(end);
        }
    }

    @Test
    void aTrialThatWasStoppedEarlyGoesOnToItsEndAfterTheSweepIsOver() throws Exception {
        SweepSpec spec = spec(Strategy.HALVING, Budget.ofTrials(8));
        JournalInMemory journal = new JournalInMemory();
        SweepEnd over = sit(spec, 1, journal);
        List<SweepTrial> before = trials(journal, spec);
        int number = stoppedEarly(before);

        SweepEnd end;
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            end = new Sweep(spec, trials, trials, journal, new SweepListener() {}).runTrial(number);
        }
        List<SweepTrial> after = trials(journal, spec);
        SweepTrial trial = after.get(number - 1);
        assertThat(trial.state()).isEqualTo(State.COMPLETED);
        assertThat(trial.validationAccuracy())
                .hasSize(4)
                .startsWith(before.get(number - 1).validationAccuracy().toArray(new Double[0]));
        assertThat(after)
                .filteredOn(other -> other.number() != number)
                .as("nothing follows from it")
                .isEqualTo(before.stream()
                        .filter(other -> other.number() != number)
                        .toList());
        boolean wins = trial.value() > winner(over).value();
        assertThat(winner(end).number()).isEqualTo(wins ? number : winner(over).number());
        assertThat(end.completed()).isTrue();
        assertThat(journal.read().completed()).isTrue();
        assertThat(journal.read().test()).isNotNull().isEqualTo(end.test());
    }

    @Test
    void aTrialThatWasStoppedEarlyGoesOnFromWhereItWasWhileTheSweepGoes() throws Exception {
        SweepSpec spec = spec(Strategy.HALVING, Budget.ofTrials(8));
        JournalInMemory plain = new JournalInMemory();
        sit(spec, 1, plain);
        int number = stoppedEarly(trials(plain, spec));

        JournalInMemory journal = new JournalInMemory();
        AtomicReference<Sweep> sweep = new AtomicReference<>();
        AtomicInteger stops = new AtomicInteger();
        SweepListener person = new SweepListener() {
            @Override
            public void onTrial(SweepTrial trial) {
                boolean stopped = trial.number() == number && trial.state() == State.STOPPED_EARLY;
                if (stopped && stops.incrementAndGet() == 1) {
                    Objects.requireNonNull(sweep.get()).restartTrial(number);
                }
            }
        };
        try (LocalTrials trials = new LocalTrials(DATA, 2)) {
            sweep.set(new Sweep(spec, trials, trials, journal, person));
            assertThat(Objects.requireNonNull(sweep.get()).run().completed()).isTrue();
        }
        assertThat(trials(journal, spec).get(number - 1).state()).isEqualTo(State.COMPLETED);
        assertThat(journal.trained).contains(number + ":4").doesNotHaveDuplicates();
    }

    private static int stoppedEarly(List<SweepTrial> trials) {
        return trials.stream()
                .filter(trial -> trial.state() == State.STOPPED_EARLY)
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void aWinnerWhoseNetworkIsGoneIsTrainedAgain() throws Exception {
        SweepSpec spec = spec(Strategy.RANDOM, Budget.ofTrials(3));
        JournalInMemory journal = new JournalInMemory();
        SweepEnd end = sit(spec, 1, journal);
        List<String> told = told(journal, spec);
        int number = winner(end).number();
        journal.dropWeights(number);
        journal.reopened(number == 1 ? 1 : 0);

        List<Integer> epochsBefore = new ArrayList<>();
        try (LocalTrials trials = new LocalTrials(DATA, 1)) {
            TrialWatch watch = (trial, experiment) -> {
                epochsBefore.add(trial.epochsDone());
                return Optional.empty();
            };
            SweepEnd again = new Sweep(spec, trials, trials, journal, new SweepListener() {}, watch).run();
            assertThat(again.test()).isEqualTo(end.test());
        }
        assertThat(told(journal, spec)).isEqualTo(told);
        assertThat(epochsBefore).as("they begin anew").containsExactly(0, 0);
    }

    /** Gives a command as soon as one of the trials runs, and lets it go on once the command has been obeyed. */
    private static SweepListener whenItRuns(
            IntPredicate trials, AtomicReference<Sweep> sweep, Consumer<Sweep> command, CountDownLatch obeyed) {
        return new SweepListener() {
            @Override
            public void onTrial(SweepTrial trial) {
                if (trials.test(trial.number()) && trial.state() == State.RUNNING) {
                    Sweep going = Objects.requireNonNull(sweep.get());
                    command.accept(going);
                    going.post(sitting -> obeyed.countDown());
                }
            }
        };
    }

    /** Lets the trials wait in their first step, so that they are not over before they are stopped. */
    private static TrialWatch awaiting(IntPredicate trials, CountDownLatch latch) {
        TrainingListener waiting = new TrainingListener() {
            @Override
            public void onStep(StepEvent event) {
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        return (trial, experiment) -> trials.test(trial.number()) ? Optional.of(waiting) : Optional.empty();
    }
}
