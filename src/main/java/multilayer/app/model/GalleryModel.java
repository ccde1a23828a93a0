package multilayer.app.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Predictions;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Which of the answers that an {@link EvaluationModel} shows are in the gallery, and in which order. Filters, order and the
 * chosen tile stay when another epoch's answers arrive.
 */
public final class GalleryModel {

    /** How large a tile's image can be, in pixels of the screen; the slider offers whole multiples of 28 pixels. */
    public static final NumberScale TILE_SIZES = NumberScale.linear(56, 168, 28);

    private static final double FIRST_TILE_SIZE = 84;

    private final EvaluationModel evaluation;
    private final ObjectProperty<GalleryOrder> order = new SimpleObjectProperty<>(this, "order", GalleryOrder.LOSS);
    private final BooleanProperty ascending = new SimpleBooleanProperty(this, "ascending");
    private final ObjectProperty<@Nullable Integer> trueClass = new SimpleObjectProperty<>(this, "trueClass");
    private final ObjectProperty<@Nullable Integer> predictedClass = new SimpleObjectProperty<>(this, "predictedClass");
    private final DoubleProperty lowest = new SimpleDoubleProperty(this, "lowest", 0);
    private final DoubleProperty highest = new SimpleDoubleProperty(this, "highest", 1);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final DoubleProperty tileSize = new SimpleDoubleProperty(this, "tileSize", FIRST_TILE_SIZE);
    private final ObservableList<Integer> samples = FXCollections.observableArrayList();
    private final ObservableList<Integer> readOnlySamples = FXCollections.unmodifiableObservableList(samples);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
    private final ReadOnlyObjectWrapper<GalleryState> state =
            new ReadOnlyObjectWrapper<>(this, "state", GalleryState.UNTRAINED);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    private Selected selected = new Selected(null, null);
    private boolean changing;

    /** What the samples were selected from, and how: all that they depend on. */
    private record Selected(
            @Nullable Evaluation answers, @Nullable Choice choice) {}

    /** @param readable whether the search is of indices */
    private record Choice(GalleryFilter filter, GalleryOrder order, boolean ascending, boolean readable) {}

    public GalleryModel(EvaluationModel evaluation) {
        this.evaluation = evaluation;
        List<Observable> causes = List.of(
                evaluation.evaluationProperty(),
                evaluation.weightsProperty(),
                evaluation.epochProperty(),
                evaluation.splitProperty(),
                evaluation.testOpenedProperty(),
                evaluation.problemProperty(),
                order,
                ascending,
                trueClass,
                predictedClass,
                lowest,
                highest,
                search);
        causes.forEach(cause -> cause.addListener(observable -> refresh()));
        refresh();
    }

    public ObjectProperty<GalleryOrder> orderProperty() {
        return order;
    }

    /** Whether the smallest comes first. */
    public BooleanProperty ascendingProperty() {
        return ascending;
    }

    /** The class that samples are labelled with; null for every class. */
    public ObjectProperty<@Nullable Integer> trueClassProperty() {
        return trueClass;
    }

    /** The class that was answered; null for every class. The same as the true class shows what was answered rightly. */
    public ObjectProperty<@Nullable Integer> predictedClassProperty() {
        return predictedClass;
    }

    /** The least confidence, in [0, 1]. */
    public DoubleProperty lowestProperty() {
        return lowest;
    }

    /** The greatest confidence, in [0, 1]. */
    public DoubleProperty highestProperty() {
        return highest;
    }

    /** Indices of images in their data set, parted by commas or spaces; empty for all. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Width of a tile's image, one of {@link #TILE_SIZES}. */
    public DoubleProperty tileSizeProperty() {
        return tileSize;
    }

    /** The selection, in order: samples of the evaluation's predictions. */
    public ObservableList<Integer> samples() {
        return readOnlySamples;
    }

    /** Which of {@link #samples} is chosen; -1 for none. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GalleryState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** For example {@code 312 of 640 errors · validation · epoch 4}; empty without answers. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Why there are no tiles, as a sentence; empty when there are. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** Shows what belongs to {@code trueClass} and was answered as {@code predictedClass}, whatever was filtered before. */
    public void show(int trueClass, int predictedClass) {
        filter(trueClass, predictedClass);
    }

    /** Shows everything again. */
    public void clearFilters() {
        filter(null, null);
    }

    private void filter(@Nullable Integer trueClass, @Nullable Integer predictedClass) {
        changing = true;
        this.trueClass.set(trueClass);
        this.predictedClass.set(predictedClass);
        lowest.set(0);
        highest.set(1);
        search.set("");
        changing = false;
        refresh();
    }

    /** Chooses one of {@link #samples}; the first or the last if {@code index} lies beyond. */
    public void choose(int index) {
        chosen.set(Math.min(Math.max(index, 0), samples.size() - 1));
    }

    private void refresh() {
        if (changing) {
            return;
        }
        Evaluation shown = evaluation.evaluationProperty().get();
        Optional<Set<Integer>> rows = RowSearch.parse(search.get());
        GalleryFilter filter = new GalleryFilter(
                trueClass.get(), predictedClass.get(), lowest.get(), highest.get(), rows.orElse(Set.of()));
        select(shown, new Choice(filter, order.get(), ascending.get(), rows.isPresent()));
        count.set(shown == null ? "" : counted(shown, filter));
        state.set(state(shown, filter));
        reason.set(reason(shown, rows));
    }

    /** A run that finishes an epoch asks several times a second: what would be selected as before is left alone. */
    private void select(@Nullable Evaluation shown, Choice choice) {
        Selected wanted = new Selected(shown, choice);
        if (!wanted.equals(selected)) {
            selected = wanted;
            replace(
                    shown == null || !choice.readable
                            ? List.of()
                            : choice.filter.select(shown.predictions(), choice.order, choice.ascending));
        }
    }

    /** The chosen image stays chosen; if it is gone, the one that took its place is. */
    private void replace(List<Integer> selection) {
        int before = chosen.get();
        int wanted = before < 0 ? -1 : selection.indexOf(samples.get(before));
        samples.setAll(selection);
        chosen.set(wanted >= 0 ? wanted : Math.min(before, selection.size() - 1));
    }

    private String counted(Evaluation shown, GalleryFilter filter) {
        return Messages.text(
                filter.wantsRight() ? "gallery.count.right" : "gallery.count",
                samples.size(),
                filter.candidates(shown.predictions()),
                Messages.name("split", shown.predictions().split()),
                shown.epoch());
    }

    private GalleryState state(@Nullable Evaluation shown, GalleryFilter filter) {
        RunWeights run = evaluation.weightsProperty().get();
        Split split = evaluation.splitProperty().get();
        if (run == null || evaluation.epochProperty().get() == 0) {
            return GalleryState.UNTRAINED;
        }
        if (split == Split.TEST && !evaluation.testOpenedProperty().get()) {
            return GalleryState.SEALED;
        }
        if (split == Split.VALIDATION && !EvaluationModel.hasValidation(run.experiment())) {
            return GalleryState.UNVALIDATED;
        }
        if (shown == null) {
            return evaluation.problemProperty().get().isEmpty() ? GalleryState.COMPUTING : GalleryState.FAILED;
        }
        if (!samples.isEmpty()) {
            return GalleryState.SHOWN;
        }
        return filter.candidates(shown.predictions()) == 0 && !filter.wantsRight()
                ? GalleryState.FLAWLESS
                : GalleryState.UNMATCHED;
    }

    private String reason(@Nullable Evaluation shown, Optional<Set<Integer>> rows) {
        String key = "gallery.reason." + state.get().id();
        return switch (state.get()) {
            case SHOWN -> "";
            case FAILED -> evaluation.problemProperty().get();
            case FLAWLESS -> shown == null ? "" : flawless(key, shown.predictions(), shown.epoch());
            case UNMATCHED -> shown == null ? "" : unmatched(key, shown, rows);
            default -> Messages.text(key);
        };
    }

    private static String flawless(String key, Predictions predictions, int epoch) {
        return Messages.text(key, predictions.size(), Messages.name("split", predictions.split()), epoch);
    }

    private static String unmatched(String key, Evaluation shown, Optional<Set<Integer>> rows) {
        Predictions predictions = shown.predictions();
        if (rows.isEmpty()) {
            return Messages.text(key + ".unreadable");
        }
        if (rows.get().size() == 1) {
            int row = rows.get().iterator().next();
            int sample = predictions.sampleOf(row);
            if (sample < 0) {
                return Messages.text(key + ".elsewhere", row, Messages.name("split", predictions.split()));
            }
            if (predictions.isCorrect(sample)) {
                String name = shown.images().classNames().get(predictions.label(sample));
                return Messages.text(key + ".right", row, name);
            }
        }
        return Messages.text(key);
    }
}
