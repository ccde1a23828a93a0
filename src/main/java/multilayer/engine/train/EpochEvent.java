package multilayer.engine.train;

import java.time.Duration;
import multilayer.engine.eval.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * An epoch is finished.
 *
 * @param epoch which one, from 1
 * @param step steps since the start of the run
 * @param train over the epoch's samples, each as the network stood and, augmented, as it was when it was seen
 * @param validation after the epoch, with averaged weights if these are asked for; null without a validation set
 * @param learningRate the rate of the epoch's last step
 * @param trainingTime time spent in the epoch's steps, without validation and pauses
 * @param samplesPerSecond training samples a second of {@code trainingTime}
 */
public record EpochEvent(
        int epoch,
        long step,
        Metrics train,
        @Nullable Metrics validation,
        double learningRate,
        Duration trainingTime,
        double samplesPerSecond) {

    /** On the validation split, in [0, 1]; NaN where nothing was validated. */
    public double validationAccuracy() {
        return validation == null ? Double.NaN : validation.accuracy();
    }
}
