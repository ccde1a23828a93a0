package multilayer.bench.accuracy;

import java.time.Duration;

/**
 * What came of one training run.
 *
 * @param testAccuracy after its last epoch, in [0, 1]
 * @param validationAccuracy after its last epoch, in [0, 1]; NaN without a validation set
 * @param trainingTime time of its steps, without validation, on the one thread that it had
 */
public record Outcome(double testAccuracy, double validationAccuracy, Duration trainingTime) {}
