package multilayer.experiments.sweep;

import java.util.Optional;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingListener;

/** Somebody who wants to see the trials of a sweep train, for example to record them as runs. */
@FunctionalInterface
public interface TrialWatch {

    /** Nobody. */
    TrialWatch NONE = (trial, experiment) -> Optional.empty();

    /**
     * A leg of a trial is about to begin. Called on the sweep's thread; what is returned is told on the trial's, which fails with what it throws.
     *
     * @param trial as it stands; its {@link SweepTrial#epochsDone} say whether it goes on
     */
    Optional<TrainingListener> onLeg(SweepTrial trial, Experiment experiment);
}
