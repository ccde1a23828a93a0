package multilayer.experiments;

import multilayer.engine.train.TrainingListener;

/**
 * Told how a trial goes, on the thread that runs it: return quickly. The engine's own events come first; then exactly one of
 * {@link #onOutcome} and {@link #onFailure}.
 */
public interface TrialListener extends TrainingListener {

    default void onOutcome(TrialOutcome outcome) {}

    /** The trial could not be run to an end, for example because its network does not fit into memory. */
    default void onFailure(Throwable failure) {}
}
