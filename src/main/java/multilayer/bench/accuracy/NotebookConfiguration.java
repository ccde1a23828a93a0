package multilayer.bench.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import multilayer.engine.Seeds;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.train.Experiment;
import multilayer.experiments.space.NotebookSpace;

/**
 * The configurations of a notebook that works the chapter's exercises in Keras, with the test accuracies that it prints, of
 * one unseeded run each: quyettranvu/deep_learning_hands_on, chapter_multilayer-perceptrons/mlp-implementation.ipynb. All are
 * trained with SGD of momentum 0.9 and batches of 256 on the first 54,000 training images of Fashion-MNIST (Keras holds out the
 * last tenth), and measured on the test set after the last epoch. Two defaults of Keras differ from ours: its batch norm
 * averages the running figures over ten times as many batches, and adds 1e-3 to the variance instead of 1e-5. Adding a
 * configuration is one constant here and its word.
 */
public enum NotebookConfiguration implements Configuration {
    UNITS_32("units-32", NotebookTable.UNITS, 0.8526, normalized(0.05, 32)),
    UNITS_64("units-64", NotebookTable.UNITS, 0.8681, normalized(0.05, 64)),
    UNITS_128("units-128", NotebookTable.UNITS, 0.8707, normalized(0.05, 128)),
    UNITS_256("units-256", NotebookTable.UNITS, 0.8752, normalized(0.05, 256)),
    UNITS_512("units-512", NotebookTable.UNITS, 0.8575, normalized(0.05, 512)),
    UNITS_1024("units-1024", NotebookTable.UNITS, 0.8437, normalized(0.05, 1024)),

    LAYERS_256("layers-256", NotebookTable.LAYERS, 0.8722, normalized(0.05, 256)),
    LAYERS_256_128("layers-256-128", NotebookTable.LAYERS, 0.8729, normalized(0.05, 256, 128)),

    RATE_001("rate-0.001", NotebookTable.LEARNING_RATE, 0.8419, normalized(0.001, 256)),
    RATE_01("rate-0.01", NotebookTable.LEARNING_RATE, 0.8674, normalized(0.01, 256)),
    RATE_05("rate-0.05", NotebookTable.LEARNING_RATE, 0.8705, normalized(0.05, 256)),
    RATE_1("rate-0.1", NotebookTable.LEARNING_RATE, 0.8705, normalized(0.1, 256)),
    RATE_2("rate-0.2", NotebookTable.LEARNING_RATE, 0.8724, normalized(0.2, 256)),

    RELU("relu", NotebookTable.ACTIVATION, 0.8834, deep(Activation.RELU)),
    GELU("gelu", NotebookTable.ACTIVATION, 0.8830, deep(Activation.GELU)),
    TANH("tanh", NotebookTable.ACTIVATION, 0.8814, deep(Activation.TANH)),
    ELU("elu", NotebookTable.ACTIVATION, 0.8757, deep(Activation.ELU)),
    SELU("selu", NotebookTable.ACTIVATION, 0.8724, deep(Activation.SELU)),

    SEARCH_WINNER("search-winner", NotebookTable.SEARCH, 0.8769, deep(Activation.RELU)),
    BEST_OF_20("best-of-20", NotebookTable.SEARCH, 0.8769, deep(Activation.RELU)) {
        @Override
        public List<Experiment> trials(long seed) {
            Random random = new Random(Seeds.mix(seed, TRIALS));
            return Stream.generate(() -> seeded(NotebookSpace.drawn(random), seed))
                    .limit(TRIALS)
                    .toList();
        }
    };

    private static final int TRIALS = 20;

    private final String id;
    private final NotebookTable table;
    private final double published;
    private final Experiment experiment;

    NotebookConfiguration(String id, NotebookTable table, double published, Experiment experiment) {
        this.id = id;
        this.table = table;
        this.published = published;
        this.experiment = experiment;
    }

    @Override
    public String id() {
        return id;
    }

    public NotebookTable table() {
        return table;
    }

    @Override
    public double published() {
        return published;
    }

    @Override
    public List<Experiment> trials(long seed) {
        return List.of(seeded(experiment, seed));
    }

    private static Experiment seeded(Experiment experiment, long seed) {
        return experiment.withTraining(experiment.training().withSeed(seed));
    }

    /** ReLU with batch norm and He weights, ten epochs. */
    private static Experiment normalized(double learningRate, int... units) {
        return experiment(learningRate, 10, units, new HiddenBlock(1, Initializer.HE_NORMAL, true, Activation.RELU, 0));
    }

    /** The network that won the search. */
    private static Experiment deep(Activation activation) {
        HiddenBlock block = new HiddenBlock(1, Initializer.GLOROT_UNIFORM, false, activation, 0);
        return experiment(0.02, 15, new int[] {256, 128}, block);
    }

    private static Experiment experiment(double learningRate, int epochs, int[] units, HiddenBlock like) {
        List<HiddenBlock> hidden =
                Arrays.stream(units).mapToObj(like::withUnits).toList();
        Experiment base = NotebookSpace.SEARCH.base();
        return base.withNetwork(base.network().withHidden(hidden))
                .withTraining(base.training().withLearningRate(learningRate).withEpochs(epochs));
    }
}
