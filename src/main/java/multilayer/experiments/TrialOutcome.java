package multilayer.experiments;

import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * What came of a trial's leg.
 *
 * @param epochs those that this leg finished, in order
 * @param reason why it ended: {@link StopReason#COMPLETED} also at the end of a leg that is not the run's last
 * @param test measured on the test set; null when that was not asked for or the run did not complete
 * @param weights what the network holds at the end
 * @param checkpoint where the next leg can go on; null once the run is over
 */
public record TrialOutcome(
        List<EpochEvent> epochs,
        StopReason reason,
        @Nullable Metrics test,
        List<NamedTensor> weights,
        @Nullable Checkpoint checkpoint) {

    public TrialOutcome {
        epochs = List.copyOf(epochs);
        weights = List.copyOf(weights);
    }
}
