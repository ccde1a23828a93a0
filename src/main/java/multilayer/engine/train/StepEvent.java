package multilayer.engine.train;

/**
 * One step has been made.
 *
 * @param step steps since the start of the run, from 1
 * @param epoch the epoch it belongs to, from 1
 * @param stepInEpoch steps in this epoch so far, from 1
 * @param stepsPerEpoch steps in every epoch of this run
 * @param loss mean loss over the batch, before the step
 * @param learningRate the rate that this step used, schedule included
 * @param samples the batch's size
 */
public record StepEvent(
        long step, int epoch, int stepInEpoch, int stepsPerEpoch, double loss, double learningRate, int samples) {}
