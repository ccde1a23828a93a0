package multilayer.experiments.lab;

import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * What one seed came to at one setting.
 *
 * @param seed of the run; in a timed lab the number of the round, from 1
 * @param value what the lab measures; NaN when the run came to nothing
 * @param standardError of the value by itself: √(p(1 − p)/n) of an accuracy over n images; NaN where it is not known
 * @param experiment what was trained; of several, the one that did best on validation
 * @param reason why the run ended; null when it could not be run to an end
 * @param failure why it came to nothing, in a sentence; null when it did not fail, or diverged
 */
public record LabOutcome(
        long seed,
        double value,
        double standardError,
        Experiment experiment,
        @Nullable StopReason reason,
        @Nullable String failure) {

    private static final double STANDARD_ERRORS = 3;

    /** Whether there is a value. */
    public boolean isMeasured() {
        return !Double.isNaN(value);
    }

    /** The accuracy of a guess, in (0, 1). */
    double chance() {
        return 1.0 / experiment.network().outputs();
    }

    /** Whether a test accuracy is no better than a guess, as far as the test set can tell: within three standard errors. */
    boolean isGuess() {
        return value - chance() <= STANDARD_ERRORS * standardError;
    }
}
