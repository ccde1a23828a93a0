package multilayer.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Experiment;
import multilayer.experiments.SmallExperiments;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.SweepSpec.Tuning;
import multilayer.experiments.sweep.SweepTrial.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrategyTest {

    private static final SearchSpace SPACE = SearchSpace.of(
            new Dimension(Hyperparameter.LEARNING_RATE, new Domain.LogUniform(1e-4, 1)),
            new Dimension(Hyperparameter.BATCH_SIZE, new Domain.Integers(1, 100, false)),
            new Dimension(
                    Hyperparameter.ACTIVATION,
                    new Domain.Choice(List.of(
                            new Value.Word("relu"),
                            new Value.Word("tanh"),
                            new Value.Word("gelu"),
                            new Value.Word("elu")))));

    /** Best at a learning rate of 0.05, batches of 20 and gelu. */
    private static double quality(Experiment experiment) {
        double rate = Math.log10(experiment.training().learningRate() / 0.05);
        double size = (experiment.training().batchSize() - 20) / 100.0;
        boolean gelu = experiment.network().hidden().get(0).activation().id().equals("gelu");
        return 0.9 - 0.05 * rate * rate - 0.2 * size * size - (gelu ? 0 : 0.05);
    }

    private static SweepSpec spec(Strategy strategy, Budget budget, int epochs, int window, long seed) {
        return new SweepSpec(
                "known", SmallExperiments.plain(epochs), SPACE, strategy, budget, seed, window, new Tuning(3, 3, 1));
    }

    @Test
    void halvingJudgesARungWhenAllTrialsHaveReachedIt() throws Exception {
        // Trials 1 to 9 have 0.1 to 0.9 after each epoch, but trial 4 has 0.95 after the first, and counts by that.
        ScriptedTrials trials =
                new ScriptedTrials((trial, experiment, epoch) -> trial == 4 && epoch == 1 ? 0.95 : 0.1 * trial);
        SweepEnd end = run(spec(Strategy.HALVING, Budget.ofTrials(9), 9, 0, 1), trials);

        assertThat(trials.asked)
                .containsExactly(
                        "1:1", "2:1", "3:1", "4:1", "5:1", "6:1", "7:1", "8:1", "9:1", "4:3", "9:3", "8:3", "4:9");
        assertThat(Objects.requireNonNull(end.winner()).number()).isEqualTo(4);
    }

    @Test
    void withALimitOfTimeATrialGoesOnAsSoonAsItIsAmongTheBestThirdOfThoseSoFar() throws Exception {
        double[] accuracies = {0.5, 0.1, 0.3, 0.4, 0.2, 0.6, 0.35, 0.05, 0.7};
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> accuracies[trial - 1]);
        Budget budget = new Budget(OptionalInt.of(9), OptionalInt.empty(), Optional.of(Duration.ofDays(1)));
        run(spec(Strategy.HALVING, budget, 9, 0, 1), trials);

        assertThat(trials.asked)
                .containsExactly(
                        "1:1", "2:1", "3:1", "1:3", // the best of three
                        "4:1", "5:1", "6:1", "6:3", // a third of six is two, 6 and 1
                        "7:1", "8:1", "9:1", "9:3", "9:9"); // the best of the three in rung 1
    }

    @Test
    void aLookBehindDecidesOnNothingThatMayStillRun() throws Exception {
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> 0.1 * trial);
        Budget budget = new Budget(OptionalInt.of(6), OptionalInt.empty(), Optional.of(Duration.ofDays(1)));
        run(spec(Strategy.HALVING, budget, 9, 3, 1), trials);

        assertThat(trials.asked)
                .as("the seventh decision is the first that knows the first three legs")
                .containsExactly("1:1", "2:1", "3:1", "4:1", "5:1", "6:1", "3:3", "4:3", "5:3", "6:3", "5:9", "6:9");
    }

    @Test
    void halvingBeginsNoMoreTrialsThanItsEpochsCanBringToTheTop() throws Exception {
        // Nine trials need 9 + 3·2 + 1·6 = 21 epochs.
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> 1 - 0.1 * trial);
        run(spec(Strategy.HALVING, Budget.ofEpochs(21), 9, 0, 1), trials);
        assertThat(trials.asked)
                .containsExactly(
                        "1:1", "2:1", "3:1", "4:1", "5:1", "6:1", "7:1", "8:1", "9:1", "1:3", "2:3", "3:3", "1:9");
    }

    @Test
    void oneTrialGoesOnFromARungThatFewHaveReached() throws Exception {
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> 0.1 * trial);
        run(spec(Strategy.HALVING, Budget.ofTrials(2), 9, 0, 1), trials);
        assertThat(trials.asked).containsExactly("1:1", "2:1", "2:3", "2:9");
    }

    @Test
    void epochsThatAreLeftOverLetTheBestOfTheStoppedTrialsGoOnThatTheySufficeFor() throws Exception {
        // Eleven trials need 23 epochs, twelve 26; 2 and 3 would need six more each to go on from their rung.
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> 1 - 0.05 * trial);
        run(spec(Strategy.HALVING, Budget.ofEpochs(25), 9, 0, 1), trials);
        assertThat(trials.asked).hasSize(16).endsWith("11:1", "1:3", "2:3", "3:3", "1:9", "4:3");
    }

    @Test
    void halvingAllotsTheEpochsSoEachTrialMayReachTheMostOfTheSpace() throws Exception {
        SearchSpace lengths = SearchSpace.of(new Dimension(
                Hyperparameter.EPOCHS,
                new Domain.Choice(List.of(new Value.Amount(2), new Value.Amount(5), new Value.Amount(15)))));
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> 0.01 * (trial * 7 % 40));
        SweepSpec spec = new SweepSpec(
                "lengths",
                SmallExperiments.plain(7),
                lengths,
                Strategy.HALVING,
                Budget.ofTrials(40),
                1,
                0,
                new Tuning(3, 3, 1));
        Sweep sweep = new Sweep(spec, trials, trials, new MemoryJournal(), new SweepListener() {});
        sweep.run();

        assertThat(sweep.trials()).extracting(SweepTrial::epochs).containsOnly(15);
        assertThat(sweep.trials())
                .as("a ninth and a third of them, rounded up")
                .extracting(SweepTrial::epochsDone)
                .containsOnly(2, 5, 15);
    }

    @Test
    void theNetworkOfTheBestEpochIsTestedEvenIfTheTrialBecameWorseAfterIt() throws Exception {
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> switch (trial) {
            case 1 -> epoch == 1 ? 0.5 : 0.6;
            case 2 -> epoch == 1 ? 0.7 : 0.3;
            default -> epoch == 1 ? 0.1 : 0.2;
        });
        SweepEnd end = run(
                new SweepSpec(
                        "behind",
                        SmallExperiments.plain(2),
                        SPACE,
                        Strategy.HALVING,
                        Budget.ofTrials(4),
                        1,
                        0,
                        new Tuning(3, 2, 1)),
                trials);
        assertThat(trials.asked).containsExactly("1:1", "2:1", "3:1", "4:1", "2:2", "1:2");
        SweepTrial winner = Objects.requireNonNull(end.winner());
        assertThat(winner.number()).isEqualTo(2);
        assertThat(winner.value()).isEqualTo(0.7);
        assertThat(winner.bestEpoch()).isOne();
        assertThat(end.test()).isEqualTo(new Metrics(Split.TEST, 2, 0.01, 100));
    }

    @Test
    void theFirstRandomTrialsAreThoseOfEveryStrategyThatDraws() throws Exception {
        List<SweepTrial> random = trials(spec(Strategy.RANDOM, Budget.ofTrials(9), 3, 4, 5));
        List<SweepTrial> halving = trials(spec(Strategy.HALVING, Budget.ofTrials(9), 3, 4, 5));
        List<SweepTrial> tpe = trials(spec(Strategy.TPE, Budget.ofTrials(9), 3, 4, 5));
        List<SweepTrial> other = trials(spec(Strategy.RANDOM, Budget.ofTrials(9), 3, 4, 6));

        assertThat(halving)
                .extracting(SweepTrial::values)
                .isEqualTo(values(random))
                .isEqualTo(values(tpe));
        assertThat(values(other)).doesNotContainAnyElementsOf(values(random));
    }

    private static List<Map<Hyperparameter, Value>> values(List<SweepTrial> trials) {
        return trials.stream().map(SweepTrial::values).toList();
    }

    @Test
    void theParzenEstimatorDrawsWhereItWasGood() throws Exception {
        double random = 0;
        double tpe = 0;
        for (long seed = 1; seed <= 10; seed++) {
            random += best(Strategy.RANDOM, seed) / 10;
            tpe += best(Strategy.TPE, seed) / 10;
        }
        assertThat(tpe).isGreaterThan(random + 0.003).isCloseTo(0.9, within(0.008));

        List<SweepTrial> trials = trials(spec(Strategy.TPE, Budget.ofTrials(60), 1, 4, 1));
        assertThat(trials.subList(30, 60))
                .filteredOn(
                        trial -> new Value.Word("gelu").equals(trial.values().get(Hyperparameter.ACTIVATION)))
                .as("a quarter would be chance")
                .hasSizeGreaterThan(15);
    }

    private static double best(Strategy strategy, long seed) throws Exception {
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> quality(experiment));
        SweepEnd end = run(spec(strategy, Budget.ofTrials(60), 1, 4, seed), trials);
        return Objects.requireNonNull(end.winner()).value();
    }

    @Test
    void aGridTriesEveryCombinationAndEndsByItself() throws Exception {
        List<SweepTrial> trials = trials(spec(Strategy.GRID, Budget.NONE, 1, 4, 1));
        assertThat(trials).hasSize(3 * 3 * 4).doesNotHaveDuplicates();
        assertThat(values(trials)).doesNotHaveDuplicates();
        assertThat(trials(spec(Strategy.GRID, Budget.ofTrials(5), 1, 4, 1))).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void timeLeftIsKnownAndShrinks(Strategy strategy) throws Exception {
        SweepSpec spec = spec(strategy, Budget.ofTrials(12), 9, 4, 1);
        long[] now = {0};
        long[] left = {Long.MAX_VALUE, 0};
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> {
            now[0] += 1_000_000_000L;
            return quality(experiment);
        });
        new Sweep(
                        spec,
                        trials,
                        trials,
                        new MemoryJournal(),
                        new SweepListener() {
                            @Override
                            public void onProgress(SweepProgress progress) {
                                if (progress.ended() > 0) {
                                    left[0] = Math.min(
                                            left[0],
                                            progress.left().orElseThrow().toSeconds());
                                    left[1] = Math.max(
                                            left[1],
                                            progress.left().orElseThrow().toSeconds());
                                }
                            }
                        },
                        TrialWatch.NONE,
                        () -> now[0])
                .run();
        assertThat(left[0]).isBetween(0L, 10L);
        assertThat(left[1])
                .as(
                        "the clock is ahead of what was told by one leg, which is as long again when the second trial begins")
                .isBetween(20L, 2 * 12 * 9L);
    }

    @Test
    void aSweepNeedsAnEndAndAValidationSetThatIsNotTheTestSet() {
        assertThatThrownBy(() -> spec(Strategy.RANDOM, Budget.NONE, 1, 1, 1))
                .hasMessage("a random sweep has no end of its own; give it a budget of trials, epochs or time");
        Experiment plain = SmallExperiments.plain(1);
        for (Validation validation : List.of(Validation.NONE, Validation.TEST, Validation.stratified(0))) {
            Experiment without = plain.withTraining(plain.training().withValidation(validation));
            assertThatThrownBy(
                            () -> new SweepSpec("no", without, SPACE, Strategy.GRID, Budget.NONE, 1, 1, Tuning.USUAL))
                    .hasMessageStartingWith("a sweep chooses by validation accuracy");
        }
        assertThatThrownBy(() -> Budget.ofTrials(0)).hasMessage("trials must be a whole number from 1 to 100000: 0");
    }

    private static List<SweepTrial> trials(SweepSpec spec) throws Exception {
        ScriptedTrials trials = new ScriptedTrials((trial, experiment, epoch) -> quality(experiment));
        Sweep sweep = new Sweep(spec, trials, trials, new MemoryJournal(), new SweepListener() {});
        sweep.run();
        assertThat(sweep.trials())
                .allMatch(trial -> trial.state() == State.COMPLETED || trial.state() == State.STOPPED_EARLY);
        return sweep.trials();
    }

    private static SweepEnd run(SweepSpec spec, ScriptedTrials trials) throws Exception {
        return Objects.requireNonNull(
                new Sweep(spec, trials, trials, new MemoryJournal(), new SweepListener() {}).run());
    }
}
