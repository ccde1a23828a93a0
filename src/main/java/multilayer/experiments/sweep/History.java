package multilayer.experiments.sweep;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may know.
 *
 * @param legs decided so far, in order
 * @param seen of how many of them, from the first one on, the results may be looked at
 * @param results of a leg that may be looked at, by its index
 * @param trials begun so far
 * @param values of a trial, by its number
 * @param epochsLeft of the budget, when all that was decided is done; {@link Integer#MAX_VALUE} without a limit
 */
record History(
        List<Leg> legs,
        int seen,
        IntFunction<LegResult> results,
        int trials,
        IntFunction<Map<Hyperparameter, Value>> values,
        int epochsLeft) {

    /** The result of a leg; null when it may not be looked at. */
    @Nullable LegResult result(int leg) {
        return leg < seen ? results.apply(leg) : null;
    }
}
