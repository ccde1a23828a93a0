package multilayer.engine.train;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;

/** Draws small experiments on {@link LearnableData} that have a little of everything; the same number, the same draw. */
final class RandomTraining {

    private static final List<OptimizerSpec> OPTIMIZERS = List.of(
            new OptimizerSpec.Sgd(0, false, 0),
            new OptimizerSpec.Sgd(0.9, false, 0),
            new OptimizerSpec.Sgd(0.9, true, 0.01),
            OptimizerSpec.RmsProp.USUAL,
            OptimizerSpec.Adam.USUAL,
            OptimizerSpec.AdamW.USUAL);

    private final Random random;
    private final int samples;
    private final Experiment experiment;

    RandomTraining(int number) {
        random = new Random(number);
        samples = 41 + 2 * random.nextInt(30);
        NetworkSpec network = new NetworkSpec(
                LearnableData.FEATURES,
                IntStream.range(0, number % 4).mapToObj(block -> block()).toList(),
                LearnableData.CLASSES,
                Initializer.GLOROT_UNIFORM);
        experiment = new Experiment("learnable", network, training(OPTIMIZERS.get(number % OPTIMIZERS.size())));
    }

    private HiddenBlock block() {
        return new HiddenBlock(
                1 + random.nextInt(20),
                Initializer.GLOROT_UNIFORM,
                random.nextBoolean(),
                pick(Activation.values()),
                random.nextBoolean() ? 0.5 * random.nextDouble() : 0);
    }

    private TrainingConfig training(OptimizerSpec optimizer) {
        TrainingConfig config = TrainingConfig.plain(
                        0.01, optimizer, 1 + random.nextInt(30), 4, Validation.stratified(0.2), random.nextInt(1_000))
                .withSchedule(LearningRateSchedule.of(pick(LearningRateSchedule.Shape.values())))
                .withGradientClip(random.nextInt(3) == 0 ? random.nextDouble() : 0)
                .withLabelSmoothing(random.nextInt(3) == 0 ? 0.1 : 0)
                .withAverageDecay(random.nextInt(3) == 0 ? 0.9 : 0)
                .withAugmentation(new Augmentation(random.nextBoolean(), random.nextInt(2), 0.1 * random.nextInt(2)));
        return random.nextBoolean() ? config.withEarlyStopping(new EarlyStopping(2, 0.01)) : config;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Training samples, validation included: an odd number. */
    int samples() {
        return samples;
    }

    Experiment experiment() {
        return experiment;
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }
}
