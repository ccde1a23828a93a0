package multilayer.experiments.lab;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a lab is.
 *
 * @param done runs that are over
 * @param runs all runs
 * @param share of the work that is done, in [0, 1]
 * @param left estimated time until the end; null while there is nothing to estimate it from
 */
public record LabProgress(
        int done, int runs, double share, @Nullable Duration left) {}
