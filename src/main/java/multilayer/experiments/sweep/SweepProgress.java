package multilayer.experiments.sweep;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a sweep is.
 *
 * @param paused whether it was asked to pause
 * @param trials decided so far
 * @param ended those of them that have no work to do
 * @param epochs trained so far, of all trials together
 * @param expectedEpochs that the whole sweep will train; infinite as long as nobody can know
 * @param running time that the sweep ran, of all sittings, without pauses
 * @param left how long it still takes, at the pace so far; empty as long as nobody can know
 * @param best the trial with the highest value so far, the first of several; null before there is one
 */
public record SweepProgress(
        boolean paused,
        int trials,
        int ended,
        int epochs,
        double expectedEpochs,
        Duration running,
        Optional<Duration> left,
        @Nullable SweepTrial best) {}
