package multilayer.experiments.sweep;

import multilayer.engine.eval.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * A sweep has ended.
 *
 * @param completed whether it spent its budget or tried everything; false when it was stopped, and can go on
 * @param winner the trial with the highest value, the first of several; null when no trial has one
 * @param test the winner's network on the test set, which was opened for nothing else; null when there is none or the sweep was stopped
 */
public record SweepEnd(
        boolean completed,
        @Nullable SweepTrial winner,
        @Nullable Metrics test) {}
