package multilayer.store;

import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * What came of one whole training run of a lab, so that it need not be made again.
 *
 * @param experiment what was trained, seed and epochs included
 * @param reason why it ended; null when it could not be run to an end
 * @param last its last epoch; null when there was none, and when the loss was no longer a number
 * @param test after its last epoch; null when it came to nothing
 * @param failure why it could not be run to an end, in a sentence; empty when it could
 */
public record KeptTrial(
        Experiment experiment,
        @Nullable StopReason reason,
        @Nullable EpochEvent last,
        @Nullable Metrics test,
        String failure) {

    public KeptTrial {
        if (last != null && !isNumber(last)) {
            last = null;
        }
        if ((reason == null) == failure.isBlank()) {
            throw new IllegalArgumentException("a trial has either a reason or a failure");
        }
    }

    private static boolean isNumber(EpochEvent epoch) {
        Metrics validation = epoch.validation();
        return Double.isFinite(epoch.train().loss()) && (validation == null || Double.isFinite(validation.loss()));
    }
}
