package multilayer.experiments;

import java.util.List;
import java.util.function.Supplier;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.TrainingListener;

/**
 * Told how a trial goes, on the thread that runs it: return quickly. The engine's own events come first; then exactly one of
 * {@link #onOutcome} and {@link #onFailure}.
 */
public interface TrialListener extends TrainingListener {

    /** After each {@link #onEpoch}: the network that was validated. To be asked at once or not at all; asking copies it. */
    default void onNetwork(Supplier<List<NamedTensor>> network) {}

    /**
     * After {@link #onNetwork}, except at the leg's end: what the trial could go on from if it were cut off. To be asked at once or not at
     * all; asking copies the network and the optimizer's state.
     */
    default void onResumable(Supplier<Checkpoint> checkpoint) {}

    default void onOutcome(TrialOutcome outcome) {}

    /** The trial could not be run to an end, for example because its network does not fit into memory. */
    default void onFailure(Throwable failure) {}
}
