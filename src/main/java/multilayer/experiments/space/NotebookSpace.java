package multilayer.experiments.space;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;

/**
 * What a notebook that works the chapter's exercises searches at once, each choice as likely as the others:
 * quyettranvu/deep_learning_hands_on, chapter_multilayer-perceptrons/mlp-implementation.ipynb. SGD of momentum 0.9 with batches of 256
 * on the first 54,000 training images of Fashion-MNIST, the last tenth held out.
 */
public final class NotebookSpace {

    public static final Search SEARCH = new Search(
            new Experiment(
                    "fashion-mnist",
                    new NetworkSpec(
                            784,
                            List.of(new HiddenBlock(256, Initializer.HE_NORMAL, false, Activation.RELU, 0)),
                            10,
                            Initializer.GLOROT_UNIFORM),
                    TrainingConfig.plain(
                            0.05, new OptimizerSpec.Sgd(0.9, false, 0), 256, 15, Validation.lastRows(0.1), 1)),
            // In the order in which the values of a trial are drawn.
            SearchSpace.of(
                    choice(Hyperparameter.INITIALIZER, word("he-normal"), word("glorot-uniform")),
                    choice(Hyperparameter.BATCH_NORM, new Value.Flag(false), new Value.Flag(true)),
                    choice(Hyperparameter.ACTIVATION, word("relu"), word("gelu"), word("tanh")),
                    amounts(Hyperparameter.DROPOUT_RATE, 0, 0.2),
                    amounts(Hyperparameter.LEARNING_RATE, 0.005, 0.01, 0.02, 0.05, 0.1),
                    amounts(Hyperparameter.EPOCHS, 5, 10, 15),
                    choice(
                            Hyperparameter.HIDDEN,
                            widths(128),
                            widths(256),
                            widths(512),
                            widths(256, 128),
                            widths(512, 256))));

    private NotebookSpace() {}

    /** An experiment of the space, its values drawn one after the other. */
    public static Experiment drawn(Random random) {
        Map<Hyperparameter, Value> values = new EnumMap<>(Hyperparameter.class);
        for (Dimension dimension : SEARCH.space().dimensions()) {
            List<Value> choices = dimension.domain().choices();
            values.put(dimension.hyperparameter(), choices.get(random.nextInt(choices.size())));
        }
        return SearchSpace.experiment(SEARCH.base(), values);
    }

    private static Dimension choice(Hyperparameter hyperparameter, Value... values) {
        return new Dimension(hyperparameter, new Domain.Choice(List.of(values)));
    }

    private static Dimension amounts(Hyperparameter hyperparameter, double... numbers) {
        List<Value> values =
                Arrays.stream(numbers).<Value>mapToObj(Value.Amount::new).toList();
        return new Dimension(hyperparameter, new Domain.Choice(values));
    }

    private static Value word(String word) {
        return new Value.Word(word);
    }

    private static Value widths(Integer... units) {
        return new Value.Widths(Stream.of(units).toList());
    }
}
