package multilayer.app.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.engine.data.Split;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** Which two runs are compared on what, and how they differ. Until a person chooses, they are the two latest. */
public final class CompareModel {

    private final ObservableList<EndedRun> runs;
    private final EvaluationModel evaluation;
    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(this, "split", Split.VALIDATION);
    private final BooleanProperty showsSecond = new SimpleBooleanProperty(this, "showsSecond");
    private final ReadOnlyObjectWrapper<@Nullable ComparedRuns> compared =
            new ReadOnlyObjectWrapper<>(this, "compared");
    private final ReadOnlyObjectWrapper<@Nullable ComparedRuns> wanted = new ReadOnlyObjectWrapper<>(this, "wanted");
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison");
    private final ReadOnlyObjectWrapper<CompareState> state =
            new ReadOnlyObjectWrapper<>(this, "state", CompareState.FEW_RUNS);
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    private final ObservableList<Integer> samples = FXCollections.observableArrayList();
    private final ObservableList<Integer> readOnlySamples = FXCollections.unmodifiableObservableList(samples);

    private @Nullable EndedRun first;
    private @Nullable EndedRun second;
    private boolean chosen;
    private boolean nothingShared;
    private String problem = "";

    /**
     * A comparison of runs.
     *
     * @param runs those that can be compared, from the oldest to the latest
     * @param evaluation knows for which runs the test set was opened
     */
    public CompareModel(ObservableList<EndedRun> runs, EvaluationModel evaluation) {
        this.runs = runs;
        this.evaluation = evaluation;
        InvalidationListener listed = change -> takeRuns();
        runs.addListener(listed);
        split.addListener(change -> update());
        evaluation.testOpenedProperty().addListener(change -> update());
        showsSecond.addListener(change -> listSamples());
        takeRuns();
    }

    /** The runs that can be compared, from the oldest to the latest. */
    public ObservableList<EndedRun> runs() {
        return runs;
    }

    /** What the runs are compared on. {@link Split#TEST} shows nothing until {@link #openTest}. */
    public ObjectProperty<Split> splitProperty() {
        return split;
    }

    /** Whether the images are shown that only B gets right, not those that only A does. */
    public BooleanProperty showsSecondProperty() {
        return showsSecond;
    }

    /** The runs that are compared; null while there are fewer than two. */
    public ReadOnlyObjectProperty<@Nullable ComparedRuns> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** What is to be computed; null if that is done, or if it cannot be. */
    public ReadOnlyObjectProperty<@Nullable ComparedRuns> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** How the runs differ; null while that is not known. */
    public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CompareState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why there is no comparison and what to do, as a sentence; empty when there is one. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** The images that are shown: samples of the comparison. */
    public ObservableList<Integer> samples() {
        return readOnlySamples;
    }

    /** Calls a run A. If it was B, the two change places. */
    public void chooseFirst(EndedRun run) {
        second = run.equals(second) ? first : second;
        first = run;
        chosen = true;
        update();
    }

    /** Calls a run B. If it was A, the two change places. */
    public void chooseSecond(EndedRun run) {
        first = run.equals(first) ? second : first;
        second = run;
        chosen = true;
        update();
    }

    /** Whether the person has yet to open the test set for one of the runs. */
    public boolean isTestSealed() {
        ComparedRuns now = compared.get();
        return now != null && isTestSealed(now);
    }

    private boolean isTestSealed(ComparedRuns now) {
        return !evaluation.isTestOpened(now.first().weights())
                || !evaluation.isTestOpened(now.second().weights());
    }

    /** The person knows that this is the final exam of both runs. */
    public void openTest() {
        ComparedRuns now = compared.get();
        if (now != null) {
            evaluation.openTest(now.first().weights());
            evaluation.openTest(now.second().weights());
            update();
        }
    }

    /**
     * The answers have arrived. Those that are no longer wanted are dropped.
     *
     * @param answers empty if the runs have no sample of the split in common
     */
    public void finish(ComparedRuns asked, Optional<Comparison> answers) {
        if (asked.equals(wanted.get())) {
            nothingShared = answers.isEmpty();
            comparison.set(answers.orElse(null));
            update();
        }
    }

    /** No answers came, for a reason told in a sentence. */
    public void fail(ComparedRuns asked, String sentence) {
        if (asked.equals(wanted.get())) {
            problem = sentence;
            update();
        }
    }

    private void takeRuns() {
        if (!chosen || !runs.contains(first) || !runs.contains(second)) {
            chosen = false;
            boolean enough = runs.size() >= 2;
            first = enough ? runs.get(runs.size() - 2) : null;
            second = enough ? runs.get(runs.size() - 1) : null;
        }
        update();
    }

    private void update() {
        ComparedRuns now = first == null || second == null ? null : new ComparedRuns(first, second, split.get());
        if (!Objects.equals(now, compared.get())) {
            wanted.set(null);
            comparison.set(null);
            nothingShared = false;
            problem = "";
            compared.set(now);
        }
        CompareState next = state(now);
        reason.set(reason(next));
        state.set(next);
        listSamples();
        wanted.set(next == CompareState.COMPUTING ? now : null);
    }

    private CompareState state(@Nullable ComparedRuns now) {
        if (now == null) {
            return CompareState.FEW_RUNS;
        }
        if (!now.haveSameData()) {
            return CompareState.OTHER_DATA;
        }
        if (now.split() == Split.TEST && isTestSealed(now)) {
            return CompareState.SEALED;
        }
        if (comparison.get() != null) {
            return CompareState.SHOWN;
        }
        if (!problem.isEmpty()) {
            return CompareState.FAILED;
        }
        return nothingShared ? CompareState.NOTHING_SHARED : CompareState.COMPUTING;
    }

    private String reason(CompareState next) {
        return switch (next) {
            case SHOWN -> "";
            case FAILED -> problem;
            case NOTHING_SHARED ->
                Messages.text("compare.reason.nothing-shared." + split.get().id());
            case FEW_RUNS, OTHER_DATA, SEALED, COMPUTING -> Messages.name("compare.reason", next);
        };
    }

    private void listSamples() {
        Comparison shown = comparison.get();
        if (shown == null) {
            samples.clear();
            return;
        }
        List<Integer> listed = showsSecond.get() ? shown.onlySecond() : shown.onlyFirst();
        if (!listed.equals(samples)) {
            samples.setAll(listed);
        }
    }
}
