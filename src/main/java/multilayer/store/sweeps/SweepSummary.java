package multilayer.store.sweeps;

import java.time.Duration;
import java.time.Instant;
import multilayer.experiments.sweep.SweepSpec;

/**
 * A sweep that was begun once.
 *
 * @param id by which it is taken up again
 * @param trials decided so far
 * @param best the highest value so far, in [0, 1]; NaN if there is none
 * @param running time that it ran, of all sittings
 * @param completed whether it is over
 */
public record SweepSummary(
        long id, SweepSpec spec, Instant started, int trials, double best, Duration running, boolean completed) {}
