package multilayer.app.model.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Preset;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepProgress;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepSpec.Tuning;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.experiments.sweep.SweepTrial.State;
import multilayer.store.sweeps.SweepSummary;
import org.jspecify.annotations.Nullable;

/**
 * A sweep that looks like one: the learning rate decides most, with the best one in the middle; the network's shape and dropout a little;
 * the batch size nothing.
 */
public final class MadeSweep {

    public static final int EPOCHS = 9;

    public static final SearchSpace SPACE = SearchSpace.of(
            new Dimension(Hyperparameter.HIDDEN, new Domain.Shapes(1, 2, List.of(64, 128, 256, 512))),
            new Dimension(
                    Hyperparameter.ACTIVATION,
                    new Domain.Choice(List.of(new Value.Word("relu"), new Value.Word("tanh"), new Value.Word("gelu")))),
            new Dimension(Hyperparameter.DROPOUT_RATE, new Domain.Uniform(0, 0.5)),
            new Dimension(Hyperparameter.LEARNING_RATE, new Domain.LogUniform(0.001, 0.5)),
            new Dimension(Hyperparameter.BATCH_SIZE, new Domain.Integers(32, 512, true)));

    public static final SweepSpec SPEC = new SweepSpec(
            "Hidden layers, Activation, Dropout, Learning rate, Batch size",
            Preset.BASELINE
                    .experiment()
                    .withTraining(Preset.BASELINE.experiment().training().withEpochs(EPOCHS)),
            SPACE,
            Strategy.HALVING,
            Budget.ofTrials(40),
            1,
            4,
            Tuning.USUAL);

    private MadeSweep() {}

    /** As many trials, all over but for the last two: one runs, one waits; the seventh failed, the ninth was stopped. */
    public static List<SweepTrial> trials(int count) {
        Random random = new Random(5);
        List<SweepTrial> trials = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            trials.add(trial(number, SPACE.draw(random), state(number, count, random)));
        }
        return trials;
    }

    private static State state(int number, int count, Random random) {
        boolean promoted = random.nextInt(3) == 0;
        if (number == count) {
            return State.WAITING;
        }
        if (number == count - 1) {
            return State.RUNNING;
        }
        return switch (number) {
            case 7 -> State.FAILED;
            case 9 -> State.CANCELLED;
            default -> promoted ? State.COMPLETED : State.STOPPED_EARLY;
        };
    }

    private static SweepTrial trial(int number, Map<Hyperparameter, Value> values, State state) {
        int epochs =
                switch (state) {
                    case WAITING, FAILED -> 0;
                    case RUNNING, CANCELLED -> 2;
                    case STOPPED_EARLY -> number % 3 == 0 ? 3 : 1;
                    case COMPLETED -> EPOCHS;
                };
        return trial(
                number,
                values,
                state,
                epochs,
                state == State.FAILED ? "The network does not fit into memory: make it or its batch smaller." : null);
    }

    /** A trial after some epochs. */
    public static SweepTrial trial(
            int number, Map<Hyperparameter, Value> values, State state, int epochs, @Nullable String reason) {
        List<Double> accuracies = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            accuracies.add(accuracy(number, values, epoch));
        }
        boolean compared = state == State.COMPLETED || state == State.STOPPED_EARLY;
        return new SweepTrial(
                number,
                new EnumMap<>(values),
                state,
                EPOCHS,
                Math.max(epochs, 1),
                accuracies,
                compared ? accuracies.get(epochs - 1) : Double.NaN,
                Duration.ofSeconds(epochs),
                reason);
    }

    private static double accuracy(int number, Map<Hyperparameter, Value> values, int epoch) {
        double rate = Math.log10(amount(values, Hyperparameter.LEARNING_RATE));
        double dropout = amount(values, Hyperparameter.DROPOUT_RATE);
        List<Integer> units = ((Value.Widths) Objects.requireNonNull(values.get(Hyperparameter.HIDDEN))).units();
        double reached = 0.895
                - 0.05 * Math.pow(rate + 1.3, 2)
                - 0.04 * Math.abs(dropout - 0.15)
                + 0.004 * Math.log(units.get(0) / 128.0);
        double noise = new Random(31L * number + epoch).nextGaussian() * 0.003;
        return Math.max(0.1, Math.min(0.99, reached - 0.1 * Math.exp(-0.6 * epoch) + noise));
    }

    private static double amount(Map<Hyperparameter, Value> values, Hyperparameter hyperparameter) {
        return ((Value.Amount) Objects.requireNonNull(values.get(hyperparameter))).number();
    }

    /** How far a sweep with these trials is. */
    public static SweepProgress progress(List<SweepTrial> trials, boolean paused) {
        return new SweepProgress(
                paused,
                trials.size(),
                (int) trials.stream().filter(trial -> !trial.state().isOpen()).count(),
                trials.stream().mapToInt(SweepTrial::epochsDone).sum(),
                1.25 * trials.stream().mapToInt(SweepTrial::epochsDone).sum(),
                Duration.ofSeconds(95),
                Optional.of(Duration.ofSeconds(130)),
                null);
    }

    /** Its end, with the best of the trials. */
    public static SweepEnd end(List<SweepTrial> trials) {
        SweepTrial best = trials.stream()
                .filter(trial -> !Double.isNaN(trial.value()))
                .max(Comparator.comparingDouble(SweepTrial::value))
                .orElseThrow();
        return new SweepEnd(true, best, new Metrics(Split.TEST, 0.31, 0.8874, 10_000));
    }

    /** The same in the list of sweeps. */
    public static SweepSummary kept(long id, boolean completed) {
        return new SweepSummary(
                id, SPEC, Instant.parse("2026-03-14T15:09:00Z"), 40, 0.8931, Duration.ofMinutes(4), completed);
    }
}
