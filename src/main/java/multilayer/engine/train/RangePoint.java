package multilayer.engine.train;

/**
 * One step of a learning-rate range test.
 *
 * @param step which one, from 1
 * @param steps steps that the test makes unless it ends early
 * @param learningRate the rate that this step used
 * @param loss mean loss over the batch, before the step; not finite in the last point of a test that diverged
 * @param smoothedLoss exponential moving average of the losses so far, corrected for its start at 0
 */
public record RangePoint(int step, int steps, double learningRate, double loss, double smoothedLoss) {}
