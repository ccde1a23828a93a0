package multilayer.app.model.sweep;

import java.time.Instant;
import multilayer.experiments.sweep.SweepSpec;

/**
 * A sweep of this or an earlier sitting, as the list of sweeps shows it.
 *
 * @param id its own among all sweeps
 * @param begun when it was first started
 * @param trials decided so far
 * @param best the highest validation accuracy so far; NaN without any
 * @param completed whether it is over; otherwise it can go on
 */
public record KeptSweep(String id, SweepSpec spec, Instant begun, int trials, double best, boolean completed) {}
