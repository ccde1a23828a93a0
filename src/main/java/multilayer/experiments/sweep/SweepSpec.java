package multilayer.experiments.sweep;

import java.util.Map;
import java.util.stream.Stream;
import multilayer.engine.Range;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;

/**
 * All that decides how a sweep goes. The same spec on the same data has the same trials, whatever runs at once and however often it
 * was interrupted; only a budget of time depends on the machine.
 *
 * @param name what a person calls it
 * @param base what the trials have in common; its seed is every trial's
 * @param space what they differ in
 * @param budget how much may be spent; only a grid may go without
 * @param seed of all that the sweep draws
 * @param window how far a decision looks behind: decision k, from 0, knows what came of the legs before k − window and of no other, so
 *     that it does not depend on which of those that run at once ends first. Twice the trials that run at once keeps all of them busy
 * @param tuning what the strategies have to be told
 */
public record SweepSpec(
        String name,
        Experiment base,
        SearchSpace space,
        Strategy strategy,
        Budget budget,
        long seed,
        int window,
        Tuning tuning) {

    public static final Range WINDOW = Range.integers("window", 0, 10_000);

    public SweepSpec {
        TrainingConfig.SEED.check((double) seed);
        WINDOW.check(window);
        if (budget.isUnlimited() && strategy != Strategy.GRID) {
            throw new IllegalArgumentException(
                    "a %s sweep has no end of its own; give it a budget of trials, epochs or time"
                            .formatted(strategy.id()));
        }
        requireValidation(base.training().validation());
    }

    private static void requireValidation(Validation validation) {
        if (validation.source() == Validation.Source.TEST) {
            throw new IllegalArgumentException(
                    "a sweep chooses by validation accuracy, and the test set must stay sealed until it has: validation is test;"
                            + " hold out a share of the training set instead");
        }
        if (validation.source() == Validation.Source.NONE || validation.share() == 0) {
            throw new IllegalArgumentException(
                    "a sweep chooses by validation accuracy, so it needs a validation set: validation is none; hold out a share"
                            + " of the training set");
        }
    }

    /**
     * What a trial with these values trains.
     *
     * @throws IllegalArgumentException with a sentence, if they cannot stand beside one another
     */
    public Experiment experiment(Map<Hyperparameter, Value> values) {
        return SearchSpace.experiment(base, values);
    }

    /** Epochs of the whole run of a trial with these values. */
    public int epochs(Map<Hyperparameter, Value> values) {
        return values.get(Hyperparameter.EPOCHS) instanceof Value.Amount given
                ? (int) given.number()
                : base.training().epochs();
    }

    /** Epochs of the longest trials that the space has. */
    public int mostEpochs() {
        return space.dimensions().stream()
                .filter(dimension -> dimension.hyperparameter() == Hyperparameter.EPOCHS)
                .flatMap(dimension -> Stream.concat(
                        dimension.domain().choices().stream(),
                        Stream.of(dimension.domain().at(Math.nextDown(1.0)))))
                .mapToInt(value -> epochs(Map.of(Hyperparameter.EPOCHS, value)))
                .max()
                .orElse(base.training().epochs());
    }

    /**
     * What the strategies have to be told.
     *
     * @param gridPoints how many values of a scale a grid takes
     * @param eta successive halving lets one of this many trials go on from each rung, and at least one
     * @param minimumEpochs how many epochs a trial of successive halving has at least before its first rung; the last rung is at its end,
     *     the one before at 1/eta of its epochs, and so on
     */
    public record Tuning(int gridPoints, int eta, int minimumEpochs) {

        public static final Range GRID_POINTS = Range.integers("gridPoints", 1, 1_000);
        public static final Range ETA = Range.integers("eta", 2, 100);
        public static final Range MINIMUM_EPOCHS = Range.integers("minimumEpochs", 1, 10_000);

        /** Three values of a scale; one of four trials goes on from each rung, as in Li et al. 2020. */
        public static final Tuning USUAL = new Tuning(3, 4, 1);

        public Tuning {
            GRID_POINTS.check(gridPoints);
            ETA.check(eta);
            MINIMUM_EPOCHS.check(minimumEpochs);
        }
    }
}
