package multilayer.app.model.runs;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import multilayer.store.runs.RunDetails;
import org.jspecify.annotations.Nullable;

/** The selected runs with all their figures, as soon as these are read: one to be looked at, or several to be held side by side. */
public final class OpenedRuns {

    /** The most that are held side by side. */
    public static final int MOST = 6;

    private final ReadOnlyObjectWrapper<List<RunDetails>> runs = new ReadOnlyObjectWrapper<>(this, "runs", List.of());
    private final ObjectBinding<@Nullable Difference> difference =
            Bindings.createObjectBinding(() -> runs.get().size() < 2 ? null : Difference.of(runs.get()), runs);

    /** At most {@link #MOST}, in the order of the table. */
    public ReadOnlyObjectProperty<List<RunDetails>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** The only one; empty if there is none or more than one. */
    public Optional<RunDetails> one() {
        return runs.get().size() == 1 ? Optional.of(runs.get().get(0)) : Optional.empty();
    }

    /** In what they differ; null if there are fewer than two. */
    public ObjectBinding<@Nullable Difference> differenceBinding() {
        return difference;
    }

    /** These have been read. */
    public void show(List<RunDetails> read) {
        runs.set(List.copyOf(read));
    }
}
