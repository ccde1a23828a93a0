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

/**
 * What contenders train: on all training images of Fashion-MNIST, shuffled each epoch, without validation.
 *
 * @param id its name: {@code a}, {@code b}, {@code c} or, for example, {@code units-128}
 * @param experiment all that is needed to train it
 */
public record Task(String id, Experiment experiment) implements Named {

    private static final int MOST_EPOCHS = 10_000;
    private static final String UNITS = "units-";

    /** The chapter's network: 784-256-10, ReLU, plain descent. */
    public static final Task D2L = chapter("a", Preset.D2L.experiment().network());
    /** What a practitioner would take: batch norm, dropout, Adam. */
    public static final Task DEEP = of("b", network(true, 0.2, 512, 256), 0.001, OptimizerSpec.Adam.USUAL, 128);
    /** Wide enough that little but the matrix products counts. */
    public static final Task WIDE =
            of("c", network(false, 0, 1_024, 1_024), 0.02, new OptimizerSpec.Sgd(0.9, false, 0), 256);

    /** The catalog, without those of other widths. */
    public static Task[] values() {
        return new Task[] {D2L, DEEP, WIDE};
    }

    /**
     * The chapter's network with another number of hidden units.
     *
     * @param units from 1, as in {@link HiddenBlock#UNITS}
     */
    public static Task ofUnits(int units) {
        NetworkSpec network = Preset.D2L.experiment().network();
        HiddenBlock block = network.hidden().get(0).withUnits(units);
        return chapter(UNITS + units, network.withHidden(List.of(block)));
    }

    /**
     * Finds a task by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Task byId(String id) {
        return id.startsWith(UNITS)
                ? ofUnits(Integer.parseInt(id.substring(UNITS.length())))
                : Named.byId("config", values(), id);
    }

    private static Task chapter(String id, NetworkSpec network) {
        return of(id, network, 0.1, new OptimizerSpec.Sgd(0, false, 0), 256);
    }

    private static Task of(
            String id, NetworkSpec network, double learningRate, OptimizerSpec optimizer, int batchSize) {
        TrainingConfig training =
                TrainingConfig.plain(learningRate, optimizer, batchSize, MOST_EPOCHS, Validation.NONE, 1);
        return new Task(id, new Experiment("fashion-mnist", network, training));
    }

    private static NetworkSpec network(boolean batchNorm, double dropoutRate, int... units) {
        List<HiddenBlock> hidden = Arrays.stream(units)
                .mapToObj(each -> new HiddenBlock(each, Initializer.HE_NORMAL, batchNorm, Activation.RELU, dropoutRate))
                .toList();
        return new NetworkSpec(784, hidden, 10, Initializer.HE_NORMAL);
    }
}
