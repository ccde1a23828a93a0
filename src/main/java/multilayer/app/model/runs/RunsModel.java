package multilayer.app.model.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.app.common.Numbers;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunSummary;
import multilayer.text.Messages;

/**
 * The runs that are kept, those of them that the person wants to see, in which order, and which are selected. Used on the FX
 * thread; 10,000 runs are filtered and sorted there within a frame or two.
 */
public final class RunsModel {

    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final Map<Origin.Kind, BooleanProperty> origins = new EnumMap<>(Origin.Kind.class);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final ReadOnlyObjectWrapper<Set<Long>> selectedIds =
            new ReadOnlyObjectWrapper<>(this, "selectedIds", Set.of());
    private final ReadOnlyObjectWrapper<List<RunSummary>> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", List.of());
    private final ObservableList<RunRow> shown = FXCollections.observableArrayList();
    private final ObservableList<RunRow> readOnlyShown = FXCollections.unmodifiableObservableList(shown);
    private final StringBinding count;
    private Map<Long, RunRow> rows = new LinkedHashMap<>();
    private List<RunOrder> order = List.of(RunOrder.NEWEST);
    private boolean updating;

    public RunsModel() {
        for (Origin.Kind kind : Origin.Kind.values()) {
            BooleanProperty wanted = new SimpleBooleanProperty(this, kind.id(), true);
            wanted.addListener(change -> update());
            origins.put(kind, wanted);
        }
        filter.addListener(change -> update());
        count = Bindings.createStringBinding(this::describeCount, shown, total, selection);
    }

    private String describeCount() {
        String runs = shown.size() == total.get()
                ? Messages.text("runs.count", total.get())
                : Messages.text("runs.count.filtered", Numbers.count(shown.size()), Numbers.count(total.get()));
        return runs + Messages.text("runs.selected", selection.get().size());
    }

    /** What is typed to find runs; see {@link RunFilter}. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether runs of this origin are shown. */
    public BooleanProperty originProperty(Origin.Kind kind) {
        return Objects.requireNonNull(origins.get(kind));
    }

    /** Whether the history has been read, so that no runs means that there are none. */
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Grows when other rows are shown or selected. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** How many runs there are, shown or not. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** {@code 12 of 340 runs, 2 selected}. */
    public StringBinding countText() {
        return count;
    }

    /** Those that are wanted, in the order that is wanted. */
    public ObservableList<RunRow> shown() {
        return readOnlyShown;
    }

    /** The selected ones of those that are shown, as they stand now, in the order of the table. */
    public ReadOnlyObjectProperty<List<RunSummary>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** The selected runs' ids: they change only when the person selects others, or a selected run is no longer shown. */
    public ReadOnlyObjectProperty<Set<Long>> selectedIdsProperty() {
        return selectedIds.getReadOnlyProperty();
    }

    /** This is kept now. What is unchanged keeps its row, and its texts are not made again. */
    public void show(List<RunSummary> runs) {
        Map<Long, RunRow> now = new LinkedHashMap<>();
        for (RunSummary run : runs) {
            RunRow before = rows.get(run.id());
            now.put(run.id(), before != null && before.run().equals(run) ? before : RunRow.of(run));
        }
        rows = now;
        total.set(now.size());
        read.set(true);
        update();
    }

    /** Sorts by the first of {@code orders}, among equals by the next; by none of them, the newest first. */
    public void sort(List<RunOrder> orders) {
        order = List.copyOf(orders);
        update();
    }

    /** Takes every filter away. */
    public void showAll() {
        filter.set("");
        origins.values().forEach(wanted -> wanted.set(true));
    }

    /**
     * Selects these, as far as they are shown, and no others. Ignored while rows come and go: what a table selects then is not what
     * a person chose.
     */
    public void select(Collection<Long> ids) {
        if (!updating) {
            choose(Set.copyOf(ids));
        }
    }

    private void update() {
        RunFilter wanted = RunFilter.of(filter.get());
        Set<Origin.Kind> kinds = origins.entrySet().stream()
                .filter(entry -> entry.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<RunRow> now = new ArrayList<>(rows.size());
        for (RunRow row : rows.values()) {
            if (kinds.contains(row.run().origin().kind()) && wanted.test(row)) {
                now.add(row);
            }
        }
        now.sort(RunOrder.comparator(order));
        updating = true;
        put(now);
        updating = false;
        choose(selectedIds.get());
    }

    /** Where the same runs stand in the same places, only those that changed are put anew: the table then stays where it is. */
    private void put(List<RunRow> now) {
        if (!ids(now).equals(ids(shown))) {
            shown.setAll(now);
            return;
        }
        for (int index = 0; index < now.size(); index++) {
            if (!now.get(index).equals(shown.get(index))) {
                shown.set(index, now.get(index));
            }
        }
    }

    private static List<Long> ids(List<RunRow> rows) {
        return rows.stream().map(RunRow::id).toList();
    }

    /** The runs come first, so that whoever hears of other ids finds their runs. */
    private void choose(Set<Long> ids) {
        List<RunSummary> now = ids.isEmpty()
                ? List.of()
                : shown.stream()
                        .filter(row -> ids.contains(row.id()))
                        .map(RunRow::run)
                        .toList();
        selection.set(now);
        selectedIds.set(now.stream().map(RunSummary::id).collect(Collectors.toUnmodifiableSet()));
        revision.set(revision.get() + 1);
    }
}
