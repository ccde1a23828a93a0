package multilayer.experiments.sweep;

import java.util.Map;
import java.util.Optional;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;

/**
 * A decision of a sweep: to train a trial up to an epoch.
 *
 * @param index which decision, from 0
 * @param trial the number of the trial, from 1
 * @param untilEpoch where the leg ends
 * @param seen how many legs, from the first one on, had their results considered
 * @param values of the trial that begins with this leg; empty when it goes on
 */
public record Leg(int index, int trial, int untilEpoch, int seen, Optional<Map<Hyperparameter, Value>> values) {}
