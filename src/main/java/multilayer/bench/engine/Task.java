package multilayer.bench.engine;

import java.util.Arrays;
import java.util.List;
import multilayer.engine.Named;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.TrainingConfig;

/** The catalog of what contenders train: on all training images of Fashion-MNIST, shuffled each epoch, without validation. */
public enum Task implements Named {
    /** The chapter's network: 784-256-10, ReLU, plain descent. */
    D2L("a", Preset.D2L.experiment().network(), 0.1, new OptimizerSpec.Sgd(0, false, 0), 256),
    /** What a practitioner would take: batch norm, dropout, Adam. */
    DEEP("b", network(true, 0.2, 512, 256), 0.001, OptimizerSpec.Adam.USUAL, 128),
    /** Wide enough that little but the matrix products counts. */
    WIDE("c", network(false, 0, 1_024, 1_024), 0.02, new OptimizerSpec.Sgd(0.9, false, 0), 256);

    private static final int MOST_EPOCHS = 10_000;

    private final String id;
    private final Experiment experiment;

    Task(String id, NetworkSpec network, double learningRate, OptimizerSpec optimizer, int batchSize) {
        this.id = id;
        experiment = new Experiment(
                "fashion-mnist",
                network,
                TrainingConfig.plain(learningRate, optimizer, batchSize, MOST_EPOCHS, Validation.NONE, 1));
    }

    private static NetworkSpec network(boolean batchNorm, double dropoutRate, int... units) {
        List<HiddenBlock> hidden = Arrays.stream(units)
                .mapToObj(each -> new HiddenBlock(each, Initializer.HE_NORMAL, batchNorm, Activation.RELU, dropoutRate))
                .toList();
        return new NetworkSpec(784, hidden, 10, Initializer.HE_NORMAL);
    }

    @Override
    public String id() {
        return id;
    }

    /** All that is needed to train it. */
    public Experiment experiment() {
        return experiment;
    }
}
