package multilayer.store;

import java.util.Random;
import java.util.stream.IntStream;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;

/** Draws experiments from all over what is valid. */
final class RandomExperiments {

    private final Random random;

    RandomExperiments(long seed) {
        random = new Random(seed);
    }

    Experiment next() {
        NetworkSpec network = new NetworkSpec(
                1 + random.nextInt(1 << 20),
                IntStream.range(0, random.nextInt(5)).mapToObj(i -> block()).toList(),
                2 + random.nextInt(999),
                initializer());
        return new Experiment("fashion-mnist", network, training(), labels(network.outputs()));
    }

    private LabelEdits labels(int classes) {
        LabelEdits labels = LabelEdits.NONE;
        for (int i = random.nextInt(3) == 0 ? 0 : random.nextInt(10); i > 0; i--) {
            int row = random.nextInt(60_000);
            labels = random.nextBoolean()
                    ? labels.exclude(row)
                    : labels.relabel(row, random.nextInt(Math.min(classes, 256)));
        }
        return labels;
    }

    private HiddenBlock block() {
        return new HiddenBlock(
                1 + random.nextInt(16_384),
                initializer(),
                random.nextBoolean(),
                pick(Activation.values()),
                random.nextInt(3) == 0 ? 0 : random.nextDouble());
    }

    private Initializer initializer() {
        Initializer.Scheme scheme = pick(Initializer.Scheme.values());
        return random.nextBoolean() ? Initializer.of(scheme) : new Initializer(scheme, 10 * (1 - random.nextDouble()));
    }

    private TrainingConfig training() {
        LearningRateSchedule.Shape shape = pick(LearningRateSchedule.Shape.values());
        LearningRateSchedule schedule = new LearningRateSchedule(
                shape,
                shape.mayWarmUp() ? 1_000 * random.nextDouble() : 0,
                1 - random.nextDouble(),
                1 + random.nextInt(10_000),
                random.nextDouble(),
                random.nextInt(1_001));
        Validation validation = new Validation(pick(Validation.Source.values()), random.nextDouble() / 2);
        boolean canStop = validation.source() != Validation.Source.NONE && random.nextBoolean();
        return new TrainingConfig(
                100 * Math.pow(10, -20 * random.nextDouble()),
                schedule,
                optimizer(),
                1 + random.nextInt(65_536),
                1 + random.nextInt(10_000),
                validation,
                random.nextLong() >>> 11,
                random.nextInt(3) == 0 ? 0 : random.nextDouble(),
                random.nextInt(3) == 0 ? 0 : random.nextDouble(),
                new Augmentation(random.nextBoolean(), random.nextInt(65), random.nextDouble()),
                random.nextBoolean() ? 0 : 1_000 * random.nextDouble(),
                canStop ? new EarlyStopping(1 + random.nextInt(1_000), random.nextDouble()) : null);
    }

    private OptimizerSpec optimizer() {
        double decay = random.nextInt(3) == 0 ? 0 : random.nextDouble();
        double epsilon = 1 - random.nextDouble();
        return switch (random.nextInt(4)) {
            case 0 -> new OptimizerSpec.RmsProp(random.nextDouble(), epsilon, decay);
            case 1 -> new OptimizerSpec.Adam(random.nextDouble(), random.nextDouble(), epsilon, decay);
            case 2 -> new OptimizerSpec.AdamW(random.nextDouble(), random.nextDouble(), epsilon, decay);
            default -> sgd(decay);
        };
    }

    private OptimizerSpec sgd(double decay) {
        double momentum = random.nextInt(3) == 0 ? 0 : random.nextDouble();
        return new OptimizerSpec.Sgd(momentum, momentum > 0 && random.nextBoolean(), decay);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
