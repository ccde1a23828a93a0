package multilayer.app.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.engine.eval.Histogram;
import multilayer.engine.eval.LayerStatistics;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.export.charts.Points;
import org.jspecify.annotations.Nullable;

/**
 * The layers of the run that an {@link EvaluationModel} looks at: their state after each epoch as far as it is known, and the layer
 * and the epoch that are shown.
 */
public final class WeightsModel {

    private final EvaluationModel evaluation;
    private final ObservableList<LayerName> layers = FXCollections.observableArrayList();
    private final ObservableList<LayerName> readOnlyLayers = FXCollections.unmodifiableObservableList(layers);
    private final ObservableList<EpochStatistics> statistics = FXCollections.observableArrayList();
    private final ObservableList<EpochStatistics> readOnlyStatistics =
            FXCollections.unmodifiableObservableList(statistics);
    private final IntegerProperty layer = new SimpleIntegerProperty(this, "layer");
    private final ReadOnlyObjectWrapper<@Nullable EpochStatistics> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /**
     * A layer that can be chosen.
     *
     * @param index counted from 0
     * @param name as in a weights file: {@code dense1}, …, {@code output}
     */
    public record LayerName(int index, String name, int inputs, int units) {}

    public WeightsModel(EvaluationModel evaluation) {
        this.evaluation = evaluation;
        evaluation.weightsProperty().addListener(change -> begin());
        evaluation.epochProperty().addListener(change -> update());
        begin();
    }

    /** The layers of the run, from the first to the output; none without a run. */
    public ObservableList<LayerName> layers() {
        return readOnlyLayers;
    }

    /** The layer that is shown, counted from 0. Of a run that has fewer layers the first is. */
    public IntegerProperty layerProperty() {
        return layer;
    }

    /** What is known of the run's epochs, ascending; those too that are no longer kept. */
    public ObservableList<EpochStatistics> statistics() {
        return readOnlyStatistics;
    }

    /** The state after the chosen epoch, or while that is being computed, after the one shown before; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable EpochStatistics> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why nothing more is computed, as a sentence; empty if all is well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The number of epochs that the run is planned to have; 1 without a run. */
    public int plannedEpochs() {
        RunWeights run = evaluation.weightsProperty().get();
        return run == null ? 1 : run.experiment().training().epochs();
    }

    /** The least and the largest value of a histogram of the chosen layer over all epochs that are known; {0, 1} for none. */
    public double[] range(Function<LayerStatistics, Histogram> histogram) {
        List<Histogram> all = statistics.stream()
                .map(each -> histogram.apply(each.layers().get(layer.get())))
                .filter(each -> each.total() > 0)
                .toList();
        return new double[] {
            all.stream().mapToDouble(Histogram::lower).min().orElse(0),
            all.stream().mapToDouble(Histogram::upper).max().orElse(1)
        };
    }

    /** The first layer's weights [inputs, units] after the epoch that is shown, not to be changed; empty if they are not kept. */
    public Optional<float[]> firstWeights() {
        EpochStatistics state = shown.get();
        return state == null
                ? Optional.empty()
                : state.weights()
                        .history()
                        .upTo(state.epoch())
                        .filter(kept -> kept.epoch() == state.epoch())
                        .map(kept -> kept.tensors().get(0).values());
    }

    /** A figure of the chosen layer over the epochs that are known. */
    public Points overEpochs(ToDoubleBiFunction<EpochStatistics, Integer> figure) {
        int chosen = layer.get();
        return Points.of(
                statistics.stream().mapToDouble(EpochStatistics::epoch).toArray(),
                statistics.stream()
                        .mapToDouble(each -> figure.applyAsDouble(each, chosen))
                        .toArray());
    }

    /** The epoch to compute next: the chosen one, or else the latest that is not known; 0 for none. */
    public int wanted() {
        if (evaluation.weightsProperty().get() == null || !problem.get().isEmpty()) {
            return 0;
        }
        int chosen = chosen();
        if (chosen == 0 || position(chosen) < 0) {
            return chosen;
        }
        return evaluation.epochs().stream()
                .filter(epoch -> position(epoch) < 0)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** The chosen epoch, or if it is no longer kept, the last one before it that is; 0 for none. */
    public int chosen() {
        return evaluation.epochs().stream()
                .mapToInt(Integer::intValue)
                .filter(epoch -> epoch <= evaluation.epochProperty().get())
                .max()
                .orElse(0);
    }

    /** The state after another epoch has arrived; that of another run is no longer wanted. */
    public void add(EpochStatistics arrived) {
        if (!arrived.weights().equals(evaluation.weightsProperty().get())) {
            return;
        }
        int position = position(arrived.epoch());
        if (position < 0) {
            statistics.add(-position - 1, arrived);
        }
        update();
    }

    /** The state of a run's layers cannot be computed. */
    public void fail(RunWeights run, String sentence) {
        if (run.equals(evaluation.weightsProperty().get())) {
            problem.set(sentence);
        }
    }

    private void begin() {
        RunWeights run = evaluation.weightsProperty().get();
        problem.set("");
        shown.set(null);
        statistics.clear();
        int chosen = layer.get();
        layers.setAll(run == null ? List.of() : names(run.experiment()));
        layer.set(chosen < layers.size() ? chosen : 0);
        update();
    }

    private static List<LayerName> names(Experiment experiment) {
        NetworkSpec network = experiment.network();
        int blocks = network.hidden().size();
        return IntStream.rangeClosed(0, blocks)
                .mapToObj(index -> index == blocks
                        ? new LayerName(index, "output", network.inputsOf(index), network.outputs())
                        : new LayerName(
                                index,
                                "dense" + (index + 1),
                                network.inputsOf(index),
                                network.hidden().get(index).units()))
                .toList();
    }

    private void update() {
        int position = position(chosen());
        if (position >= 0) {
            shown.set(statistics.get(position));
        }
    }

    /** Where the state after an epoch is in the list, or as in {@link Collections#binarySearch} where it would be. */
    private int position(int epoch) {
        int low = 0;
        while (low < statistics.size() && statistics.get(low).epoch() < epoch) {
            low++;
        }
        return low < statistics.size() && statistics.get(low).epoch() == epoch ? low : -low - 1;
    }
}
