package multilayer.engine.train;

import java.util.List;
import multilayer.engine.Named;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;

/** Experiments to start from. Adding one is one constant here and its words in the messages. */
public enum Preset implements Named {
    /** The chapter from scratch: 784-256-10, N(0, 0.01²), plain SGD, and its habit of validating on the test set. */
    D2L(
            "d2l",
            network(
                    Initializer.normal(0.01),
                    new HiddenBlock(256, Initializer.normal(0.01), false, Activation.RELU, 0)),
            training(0.1, new OptimizerSpec.Sgd(0, false, 0), 10, Validation.TEST)),
    /** A sound start: batch norm and momentum, validated on a tenth of the training set. */
    BASELINE(
            "baseline",
            network(Initializer.HE_NORMAL, new HiddenBlock(256, Initializer.HE_NORMAL, true, Activation.RELU, 0)),
            training(0.05, new OptimizerSpec.Sgd(0.9, false, 0), 10, Validation.stratified(0.1))),
    /** Two hidden layers, the chapter's exercise 2. */
    TWO_LAYER(
            "two-layer",
            network(
                    Initializer.GLOROT_UNIFORM,
                    new HiddenBlock(256, Initializer.GLOROT_UNIFORM, false, Activation.RELU, 0),
                    new HiddenBlock(128, Initializer.GLOROT_UNIFORM, false, Activation.RELU, 0)),
            training(0.02, new OptimizerSpec.Sgd(0.9, false, 0), 15, Validation.stratified(0.1))),
    /** The most accurate perceptron that the engine's means have given, chosen by validation; it trains on all 60,000 images. */
    BEST(
            "best",
            network(
                    Initializer.HE_NORMAL,
                    new HiddenBlock(768, Initializer.HE_NORMAL, true, Activation.RELU, 0.3),
                    new HiddenBlock(384, Initializer.HE_NORMAL, true, Activation.RELU, 0.3)),
            training(0.0015, OptimizerSpec.AdamW.USUAL.withWeightDecay(0.03), 50, Validation.NONE)
                    .withSchedule(LearningRateSchedule.of(LearningRateSchedule.Shape.COSINE)
                            .withWarmupEpochs(1))
                    .withLabelSmoothing(0.05)
                    .withAverageDecay(0.999)
                    .withAugmentation(new Augmentation(true, 0, 0)));

    private final String id;
    private final Experiment experiment;

    Preset(String id, NetworkSpec network, TrainingConfig training) {
        this.id = id;
        this.experiment = new Experiment("fashion-mnist", network, training);
    }

    @Override
    public String id() {
        return id;
    }

    public Experiment experiment() {
        return experiment;
    }

    private static NetworkSpec network(Initializer output, HiddenBlock... hidden) {
        return new NetworkSpec(784, List.of(hidden), 10, output);
    }

    private static TrainingConfig training(
            double learningRate, OptimizerSpec optimizer, int epochs, Validation validation) {
        return TrainingConfig.plain(learningRate, optimizer, 256, epochs, validation, 1);
    }
}
