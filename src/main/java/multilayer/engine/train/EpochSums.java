package multilayer.engine.train;

import java.time.Duration;

/**
 * What an epoch has added up so far.
 *
 * @param lossSum of its samples' losses, in nats
 * @param correct samples whose largest logit was their class
 * @param samples how many there were
 * @param time spent training them
 */
public record EpochSums(double lossSum, long correct, int samples, Duration time) {

    /** Before the epoch's first step. */
    public static final EpochSums ZERO = new EpochSums(0, 0, 0, Duration.ZERO);

    public EpochSums {
        if (samples < 0 || correct < 0 || correct > samples) {
            throw new IllegalArgumentException(
                    "correct must be from 0 to the number of samples: %d of %d".formatted(correct, samples));
        }
    }
}
