package multilayer.experiments.sweep;

import java.util.Map;
import java.util.Optional;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;

/** A strategy at work. It keeps nothing that the history does not tell, so that it decides alike after a restart. */
interface Decider {

    /**
     * What to do next.
     *
     * @param mayBegin whether the budget allows another trial
     * @return empty when there is nothing to do as far as the history goes
     */
    Optional<Decision> next(History history, boolean mayBegin);

    /**
     * Epochs that all trials together will take.
     *
     * @param trials the most trials that may begin; {@link Integer#MAX_VALUE} for any number
     * @param epochs of the whole run of a trial, on average
     */
    default double expectedEpochs(int trials, double epochs) {
        return trials == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : trials * epochs;
    }

    /** Something to do. */
    sealed interface Decision {

        /** To begin a trial, and to train it until the given epoch; to its end when it has fewer. */
        record Begin(Map<Hyperparameter, Value> values, int untilEpoch) implements Decision {}

        /** To let a trial go on until the given epoch; to its end when it has fewer. */
        record GoOn(int trial, int untilEpoch) implements Decision {}
    }
}
