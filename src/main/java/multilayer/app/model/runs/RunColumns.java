package multilayer.app.model.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.engine.Named;
import org.jspecify.annotations.Nullable;

/** Which columns the table of runs has, from left to right. There is always at least one. */
public final class RunColumns {

    /** What a person finds who has chosen nothing. */
    static final List<RunColumn> USUAL = List.of(
            RunColumn.NAME,
            RunColumn.SHAPE,
            RunColumn.LEARNING_RATE,
            RunColumn.EPOCHS,
            RunColumn.BEST,
            RunColumn.STARTED,
            RunColumn.TAGS,
            RunColumn.OPTIMIZER,
            RunColumn.ORIGIN,
            RunColumn.TIME,
            RunColumn.TEST);

    private final ObservableList<RunColumn> chosen = FXCollections.observableArrayList();
    private final ObservableList<RunColumn> readOnly = FXCollections.unmodifiableObservableList(chosen);

    /**
     * The columns of the last time.
     *
     * @param remembered their ids; null, or none that there is, for the usual ones
     */
    public RunColumns(@Nullable List<String> remembered) {
        List<RunColumn> known = remembered == null
                ? List.of()
                : remembered.stream()
                        .distinct()
                        .map(RunColumns::byId)
                        .flatMap(Optional::stream)
                        .toList();
        chosen.setAll(known.isEmpty() ? USUAL : known);
    }

    /** What an earlier or later version called a column may be unknown to this one. */
    private static Optional<RunColumn> byId(String id) {
        return Arrays.stream(RunColumn.values())
                .filter(column -> column.id().equals(id))
                .findFirst();
    }

    public ObservableList<RunColumn> chosen() {
        return readOnly;
    }

    /** As they are remembered. */
    public List<String> ids() {
        return chosen.stream().map(Named::id).toList();
    }

    /** Shows a column as the last one, or hides it; the only one stays. */
    public void show(RunColumn column, boolean shown) {
        if (shown && !chosen.contains(column)) {
            chosen.add(column);
        } else if (!shown && chosen.size() > 1) {
            chosen.remove(column);
        }
    }

    /** Puts the chosen columns into another order. */
    public void arrange(List<RunColumn> order) {
        if (!order.equals(chosen) && order.size() == chosen.size() && chosen.containsAll(order)) {
            chosen.setAll(order);
        }
    }

    /** Back to the usual ones. */
    public void reset() {
        chosen.setAll(USUAL);
    }
}
