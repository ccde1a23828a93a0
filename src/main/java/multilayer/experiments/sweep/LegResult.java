package multilayer.experiments.sweep;

import org.jspecify.annotations.Nullable;

/**
 * What came of a leg.
 *
 * @param state {@link SweepTrial.State#COMPLETED} when the run is over, {@link SweepTrial.State#STOPPED_EARLY} when the leg is and
 *     the run could go on, {@link SweepTrial.State#FAILED} or {@link SweepTrial.State#CANCELLED}
 * @param value the validation accuracy of the network that the leg left; NaN if it failed or was cancelled
 * @param reason why it failed; null when it did not
 */
public record LegResult(
        SweepTrial.State state, double value, @Nullable String reason) {

    /** Whether there is a value to compare. */
    public boolean hasValue() {
        return !Double.isNaN(value);
    }
}
