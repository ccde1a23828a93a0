package multilayer.app.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Experiment;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of which network the screens look at, shared by all that show them: the split, and the epoch of the run. As long
 * as no epoch is chosen the latest one is shown, while it trains too.
 */
public final class EvaluationModel {

    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(this, "split", Split.VALIDATION);
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper(this, "epoch");
    private final BooleanProperty followsLatest = new SimpleBooleanProperty(this, "followsLatest", true);
    private final ObservableList<Integer> epochs = FXCollections.observableArrayList();

    /** One for all, for it is listened to weakly by itself: a new one for each call would fall silent. */
    private final ObservableList<Integer> readOnlyEpochs = FXCollections.unmodifiableObservableList(epochs);

    private final ReadOnlyObjectWrapper<@Nullable RunWeights> weights = new ReadOnlyObjectWrapper<>(this, "weights");
    private final ReadOnlyObjectWrapper<@Nullable Evaluation> evaluation =
            new ReadOnlyObjectWrapper<>(this, "evaluation");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper testOpened = new ReadOnlyBooleanWrapper(this, "testOpened");

    /** Of runs that nobody holds any more nothing is remembered. */
    private final Set<RunWeights> opened = Collections.newSetFromMap(new WeakHashMap<>());

    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /** What is looked at. Setting {@link Split#TEST} shows nothing until {@link #openTest}. */
    public ObjectProperty<Split> splitProperty() {
        return split;
    }

    /** The epoch that is asked for, counted from 1; 0 before the first is finished. */
    public ReadOnlyIntegerProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    /** Whether the latest epoch is shown, whichever it is. */
    public BooleanProperty followsLatestProperty() {
        return followsLatest;
    }

    /** The epochs that can be looked at, ascending. */
    public ObservableList<Integer> epochs() {
        return readOnlyEpochs;
    }

    /** The run that is looked at; null before the first and after a reset. */
    public ReadOnlyObjectProperty<@Nullable RunWeights> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /** The answers; null while there are none for the run and the split. */
    public ReadOnlyObjectProperty<@Nullable Evaluation> evaluationProperty() {
        return evaluation.getReadOnlyProperty();
    }

    /** Whether answers are being computed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the person was told what the test set is for, and opened it for this run, or the run is validated on it. */
    public ReadOnlyBooleanProperty testOpenedProperty() {
        return testOpened.getReadOnlyProperty();
    }

    /** Whether the test set was opened for a run, perhaps an earlier one, or the run is validated on it. */
    public boolean isTestOpened(RunWeights run) {
        return validatesOnTest(run.experiment()) || opened.contains(run);
    }

    /** Why there are no answers, as a sentence; empty when there are, or will be. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the run holds out samples of its own to validate on. */
    public static boolean hasValidation(Experiment experiment) {
        Validation validation = experiment.training().validation();
        return validation.source().isShare() && validation.share() > 0;
    }

    /** Whether the run is validated on the test set, so that there is nothing to seal. */
    public static boolean validatesOnTest(Experiment experiment) {
        return experiment.training().validation().source() == Validation.Source.TEST;
    }

    /** Why a split of the run cannot be looked at, as a sentence; empty when it can. */
    public StringBinding unavailable(Split asked) {
        return Bindings.createStringBinding(() -> unavailable(asked, weights.get()), weights);
    }

    private static String unavailable(Split asked, @Nullable RunWeights run) {
        if (run == null) {
            return Messages.text("evaluation.unavailable.noRun");
        }
        if (asked != Split.VALIDATION || hasValidation(run.experiment())) {
            return "";
        }
        return Messages.text(
                validatesOnTest(run.experiment())
                        ? "evaluation.unavailable.validatesOnTest"
                        : "evaluation.unavailable.noValidation");
    }

    /** What a split is, or the sentence that says why it cannot be looked at. */
    public StringBinding splitHint(Split asked) {
        return Bindings.createStringBinding(() -> splitHint(asked, weights.get()), weights, testOpened);
    }

    private String splitHint(Split asked, @Nullable RunWeights run) {
        String why = unavailable(asked, run);
        if (run == null || !why.isEmpty()) {
            return why;
        }
        return switch (asked) {
            case TRAIN -> Messages.text("evaluation.split.train");
            case VALIDATION -> Messages.text("evaluation.split.validation");
            case TEST -> Messages.text(testHint(run.experiment()));
        };
    }

    private String testHint(Experiment experiment) {
        if (validatesOnTest(experiment)) {
            return "evaluation.test.notSealed";
        }
        return testOpened.get() ? "evaluation.split.test.opened" : "evaluation.split.test.sealed";
    }

    /** Another run is looked at, or none. A test set that it is validated on is open from the start. */
    public void show(@Nullable RunWeights run) {
        testOpened.set(run != null && isTestOpened(run));
        epochs.clear();
        epoch.set(0);
        followsLatest.set(true);
        evaluation.set(null);
        problem.set("");
        if (run != null && split.get() == Split.VALIDATION && !hasValidation(run.experiment())) {
            split.set(Split.TRAIN);
        }
        weights.set(run);
        refreshEpochs();
    }

    /** Looks for epochs that were finished since the last call. */
    public void refreshEpochs() {
        RunWeights run = weights.get();
        List<Integer> finished = run == null ? List.of() : run.history().epochs();
        if (!finished.equals(epochs)) {
            epochs.setAll(finished);
        }
        if (followsLatest.get() && !finished.isEmpty()) {
            epoch.set(finished.get(finished.size() - 1));
        }
    }

    /** Looks at one of {@link #epochs}; the last of them is followed from then on. */
    public void choose(int chosen) {
        followsLatest.set(!epochs.isEmpty() && chosen == epochs.get(epochs.size() - 1));
        epoch.set(chosen);
    }

    /** The person knows that this is the final exam. */
    public void openTest() {
        RunWeights run = weights.get();
        if (run != null) {
            opened.add(run);
        }
        testOpened.set(true);
    }

    /** The person knows that this is the final exam of a run, which need not be the one that is looked at. */
    public void openTest(RunWeights run) {
        opened.add(run);
        if (run.equals(weights.get())) {
            testOpened.set(true);
        }
    }

    /** Answers are being computed. */
    public void begin() {
        busy.set(true);
    }

    /** Answers have arrived. Those of another run, or to another split, are no longer wanted. */
    public void finish(Evaluation answers) {
        busy.set(false);
        if (answers.weights().equals(weights.get()) && answers.predictions().split() == split.get()) {
            problem.set("");
            evaluation.set(answers);
        }
    }

    /** No answers came of a run, for a reason told in a sentence. Another run's are no longer wanted. */
    public void fail(RunWeights run, String sentence) {
        busy.set(false);
        if (run.equals(weights.get())) {
            problem.set(sentence);
            evaluation.set(null);
        }
    }

    /** There is nothing to answer now: no run, no epoch, a sealed test set, or no validation set. */
    public void clear() {
        evaluation.set(null);
    }
}
