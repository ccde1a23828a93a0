package multilayer.experiments.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilayer.bench.accuracy.NotebookConfiguration;
import multilayer.bench.accuracy.NotebookTable;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;
import org.jspecify.annotations.Nullable;

/** The labs that repeat what the chapter's notebook did, beside its figures, and what lies around it. */
final class NotebookTasks {

    private static final int[][] LAYERS = {{256}, {256, 128}, {256, 128, 64}, {512, 256, 128, 64}};
    private static final int[] SEARCHED = {1, 2, 5, 10, 20};

    private NotebookTasks() {}

    static List<LabTask> hiddenUnits(int epochs) {
        return of(NotebookTable.UNITS)
                .map(each -> {
                    Experiment experiment = epochs(experiment(each), epochs);
                    int units = experiment.network().hidden().get(0).units();
                    return LabTask.of(number("", units, each.published()), experiment);
                })
                .toList();
    }

    static List<LabTask> hiddenLayers(int epochs) {
        Experiment single = epochs(experiment(NotebookConfiguration.LAYERS_256), epochs);
        HiddenBlock block = single.network().hidden().get(0);
        List<LabTask> tasks = new ArrayList<>();
        for (int[] widths : LAYERS) {
            Experiment experiment = withHidden(
                    single, Arrays.stream(widths).mapToObj(block::withUnits).toList());
            String label = String.join(
                    "-", Arrays.stream(widths).mapToObj(String::valueOf).toList());
            tasks.add(category(tasks.size(), label, NotebookTable.LAYERS, experiment, epochs));
        }
        return tasks;
    }

    /** Curve by curve, half the epochs, as many as asked for, and twice as many. */
    static List<LabTask> learningRates(int epochs) {
        return Stream.of(Math.max(1, epochs / 2), epochs, Math.min(2 * epochs, (int) TrainingConfig.EPOCHS.maximum()))
                .distinct()
                .flatMap(each -> of(NotebookTable.LEARNING_RATE)
                        .map(configuration -> learningRate(configuration, each, each == epochs)))
                .toList();
    }

    private static LabTask learningRate(NotebookConfiguration configuration, int epochs, boolean published) {
        Experiment experiment = epochs(experiment(configuration), epochs);
        double rate = experiment.training().learningRate();
        @Nullable Double figure = published ? configuration.published() : null;
        return LabTask.of(new LabSetting(String.valueOf(epochs), rate, String.valueOf(rate), figure), experiment);
    }

    /** The best of the first so many trials of the notebook's search, by validation. */
    static List<LabTask> jointSearch(int epochs) {
        NotebookConfiguration search = NotebookConfiguration.BEST_OF_20;
        int most = SEARCHED[SEARCHED.length - 1];
        return Arrays.stream(SEARCHED)
                .mapToObj(count -> new LabTask(
                        number("", count, count == most ? search.published() : null),
                        seed -> search.trials(seed).stream()
                                .limit(count)
                                .map(trial ->
                                        epochs(trial, scaled(trial.training().epochs(), epochs)))
                                .toList()))
                .toList();
    }

    /** The search draws 5, 10 or 15 epochs, which are scaled as 10 are. */
    private static int scaled(int drawn, int epochs) {
        long scaled = Math.round((double) drawn * epochs / Labs.JOINT_SEARCH.epochs());
        return (int) Math.max(1, Math.min(scaled, (long) TrainingConfig.EPOCHS.maximum()));
    }

    static List<LabTask> activations(int epochs) {
        return categories(
                Activation.values(), Activation::id, (activation, block) -> block.withActivation(activation), epochs);
    }

    static List<LabTask> initializers(int epochs) {
        return categories(
                Initializer.Scheme.values(),
                Initializer.Scheme::id,
                (scheme, block) -> block.withInitializer(Initializer.of(scheme)),
                epochs);
    }

    private interface Change<T> {
        HiddenBlock of(T member, HiddenBlock block);
    }

    /** Each member of a catalog in all hidden blocks of the network that won the notebook's search. */
    private static <T> List<LabTask> categories(T[] catalog, Function<T, String> id, Change<T> change, int epochs) {
        Experiment winner = experiment(NotebookConfiguration.RELU);
        return IntStream.range(0, catalog.length)
                .mapToObj(index -> category(
                        index,
                        id.apply(catalog[index]),
                        NotebookTable.ACTIVATION,
                        withBlocks(winner, block -> change.of(catalog[index], block)),
                        epochs))
                .toList();
    }

    /** With the notebook's figure, if it has one for just this experiment. */
    private static LabTask category(int place, String label, NotebookTable table, Experiment experiment, int epochs) {
        @Nullable Double published = of(table)
                .filter(each -> experiment(each).network().equals(experiment.network()))
                .map(NotebookConfiguration::published)
                .findFirst()
                .orElse(null);
        return LabTask.of(new LabSetting("", place, label, published), epochs(experiment, epochs));
    }

    static LabSetting number(String series, int x, @Nullable Double published) {
        return new LabSetting(series, x, String.valueOf(x), published);
    }

    static Experiment epochs(Experiment experiment, int epochs) {
        return experiment.withTraining(experiment.training().withEpochs(epochs));
    }

    static Experiment withHidden(Experiment experiment, List<HiddenBlock> hidden) {
        return experiment.withNetwork(experiment.network().withHidden(hidden));
    }

    private static Experiment withBlocks(Experiment experiment, UnaryOperator<HiddenBlock> change) {
        return withHidden(
                experiment, experiment.network().hidden().stream().map(change).toList());
    }

    private static Stream<NotebookConfiguration> of(NotebookTable table) {
        return Arrays.stream(NotebookConfiguration.values()).filter(each -> each.table() == table);
    }

    static Experiment experiment(NotebookConfiguration configuration) {
        return configuration.trials(1).get(0);
    }
}
