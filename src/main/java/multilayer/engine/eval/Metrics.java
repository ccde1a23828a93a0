package multilayer.engine.eval;

import multilayer.engine.data.Split;

/**
 * Loss and accuracy over a number of samples, each sample weighing the same.
 *
 * @param split what was measured on
 * @param loss mean cross-entropy in nats
 * @param accuracy share of samples whose largest logit is their class, in [0, 1]
 * @param samples how many samples
 */
public record Metrics(Split split, double loss, double accuracy, int samples) {

    /** Standard error of {@link #accuracy} as a share of independent trials: √(p(1−p)/n). */
    public double accuracyStandardError() {
        return Math.sqrt(accuracy * (1 - accuracy) / samples);
    }
}
