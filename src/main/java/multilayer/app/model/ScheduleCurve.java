package multilayer.app.model;

import java.util.stream.IntStream;
import multilayer.engine.train.TrainingConfig;

/**
 * The learning rate over a run, sampled evenly from its first step to its end.
 *
 * @param learningRates the rate at each sample
 * @param epochs length of the run
 */
public record ScheduleCurve(double[] learningRates, int epochs) {

    /** Samples the curve at {@code samples} points, at least 2. */
    public static ScheduleCurve of(TrainingDraft training, int samples) {
        TrainingConfig config = training.values();
        double lastStep = Math.nextDown((double) config.epochs());
        double[] rates = IntStream.range(0, samples)
                .mapToDouble(index -> (double) index / (samples - 1) * lastStep)
                .map(epoch -> config.learningRate() * config.schedule().multiplier(epoch, config.epochs()))
                .toArray();
        return new ScheduleCurve(rates, config.epochs());
    }

    public double first() {
        return learningRates[0];
    }

    public double last() {
        return learningRates[learningRates.length - 1];
    }

    public double highest() {
        double highest = 0;
        for (double rate : learningRates) {
            highest = Math.max(highest, rate);
        }
        return highest;
    }
}
