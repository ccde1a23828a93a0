package multilayer.app.model;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.app.model.TrainingModel.State;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.train.LabelCheck;
import multilayer.engine.train.SuspiciousLabel;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** Labels that look wrong: the check that finds them, and what the person decided about them for the next run. */
public final class LabelsModel {

    /** More than a person looks through. */
    public static final int SHOWN = 500;

    private static final LabelCheck.Progress START = new LabelCheck.Progress(1, 0, 1);

    /** The pace of the last epochs tells how long the rest takes. */
    private static final double PACE_SECONDS = 10;

    private final ExperimentModel experiment;
    private final LongSupplier nanoClock;
    private final Pace pace = new Pace(PACE_SECONDS);
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper(this, "checking");
    private final ReadOnlyObjectWrapper<LabelCheck.Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", START);
    private final ReadOnlyObjectWrapper<@Nullable LabelFindings> findings =
            new ReadOnlyObjectWrapper<>(this, "findings");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper(this, "verdict", "");
    private final ObservableList<SuspiciousLabel> suspicious = FXCollections.observableArrayList();
    private final ObservableList<SuspiciousLabel> readOnly = FXCollections.unmodifiableObservableList(suspicious);
    private final BooleanBinding runGoing;
    private final BooleanBinding ready;
    private final BooleanBinding canCheck;
    private final BooleanBinding edited;
    private final BooleanBinding canTrain;
    private final StringBinding checkHint;
    private final StringBinding trainHint;
    private final StringBinding progressText;
    private final StringBinding summary;

    public LabelsModel(ExperimentModel experiment, TrainingModel training) {
        this(experiment, training, System::nanoTime);
    }

    LabelsModel(ExperimentModel experiment, TrainingModel training, LongSupplier nanoClock) {
        this.experiment = experiment;
        this.nanoClock = nanoClock;
        runGoing = training.stateProperty().isNotEqualTo(State.IDLE);
        ready = runGoing.not().and(experiment.problemProperty().isEmpty());
        canCheck = ready.and(checking.not());
        edited = Bindings.createBooleanBinding(() -> !edits().isEmpty(), experiment.experimentProperty());
        canTrain = ready.and(edited).and(checking.not());
        checkHint = hint("labels.check.hint", canCheck);
        trainHint = hint("labels.train.hint", canTrain);
        progressText = Bindings.createStringBinding(this::progressText, progress, runGoing);
        summary = Bindings.createStringBinding(this::summary, experiment.experimentProperty());
        runGoing.addListener((property, before, going) -> keepTime(going));
    }

    private StringBinding hint(String key, BooleanBinding can) {
        return Bindings.createStringBinding(
                () -> hint(key, can.get()), can, runGoing, checking, edited, experiment.problemProperty());
    }

    private String hint(String key, boolean can) {
        String problem = experiment.problemProperty().get();
        if (can) {
            return Messages.text(key);
        }
        if (runGoing.get()) {
            return Messages.text("labels.hint.run");
        }
        if (checking.get()) {
            return Messages.text("labels.hint.checking");
        }
        return problem.isEmpty()
                ? Messages.text("labels.hint.unedited")
                : Messages.text("labels.hint.problem", problem);
    }

    private String progressText() {
        return runGoing.get() ? Messages.text("labels.paused") : LabelWords.progress(progress.get(), timeLeft());
    }

    private @Nullable Duration timeLeft() {
        double perSecond = pace.perSecond();
        double left = 1 - progress.get().share();
        return perSecond > 0 ? Duration.ofMillis((long) (1_000 * left / perSecond)) : null;
    }

    /** A check that waits for a run makes no pace. */
    private void keepTime(boolean runGoing) {
        if (runGoing) {
            pace.pause();
        } else {
            pace.resume(nanoClock.getAsLong());
        }
    }

    private String summary() {
        return edits().isEmpty()
                ? Messages.text("labels.unedited")
                : Messages.text("labels.summary", LabelWords.edits(edits()));
    }

    /** Whether a check can be made: no run and no check is going, and every field is valid. */
    public BooleanBinding canCheck() {
        return canCheck;
    }

    /** What the check does, or the sentence that says why it cannot. */
    public StringBinding checkHint() {
        return checkHint;
    }

    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** How far the check is that is going, or that went last. */
    public ReadOnlyObjectProperty<LabelCheck.Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The progress in words, with the time left once it can be told. */
    public StringBinding progressWords() {
        return progressText;
    }

    /** Whether a run is going: a check then waits for its end, and no label can be edited. */
    public BooleanBinding runGoing() {
        return runGoing;
    }

    /** What the last check has found; null before, and when it found nothing out. */
    public ReadOnlyObjectProperty<@Nullable LabelFindings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** What the last check came to, as a sentence; empty before and while one is going. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** The least plausible labels, at most {@link #SHOWN}; one list. */
    public ObservableList<SuspiciousLabel> suspicious() {
        return readOnly;
    }

    /** Changes whenever a label may have been edited. */
    public ReadOnlyObjectProperty<?> editedProperty() {
        return experiment.experimentProperty();
    }

    /** What the next run does with labels. */
    public LabelEdits edits() {
        return experiment.experimentProperty().get().labels();
    }

    /** Whether any label is edited. */
    public BooleanBinding edited() {
        return edited;
    }

    /** {@code 3 excluded, 2 relabelled · for the next run}. */
    public StringBinding summaryText() {
        return summary;
    }

    /** Whether a run with edited labels can be started. */
    public BooleanBinding canTrain() {
        return canTrain;
    }

    /** What training does, or the sentence that says why it cannot. */
    public StringBinding trainHint() {
        return trainHint;
    }

    /** A check was asked for. */
    public void prepare() {
        pace.forget();
        pace.resume(nanoClock.getAsLong());
        progress.set(START);
        suspicious.clear();
        findings.set(null);
        verdict.set("");
        checking.set(true);
    }

    /** One more epoch is done. */
    public void advance(LabelCheck.Progress now) {
        pace.add(now.share() - progress.get().share(), nanoClock.getAsLong());
        progress.set(now);
    }

    /** The check is over. */
    public void finish(LabelFindings found) {
        List<SuspiciousLabel> doubted = found.doubted();
        List<SuspiciousLabel> shown = doubted.subList(0, Math.min(doubted.size(), SHOWN));
        boolean ranked = !found.result().ranking().isEmpty();
        findings.set(ranked ? found : null);
        suspicious.setAll(shown);
        verdict.set(LabelWords.found(found, doubted.size(), shown.size()));
        checking.set(false);
    }

    /** The check failed; {@code sentence} says why. */
    public void fail(String sentence) {
        verdict.set(sentence);
        checking.set(false);
    }

    /** Lets a row neither train nor validate in the next run. */
    public void exclude(int row) {
        experiment.edit(edits().exclude(row), Messages.text("labels.step.exclude", row));
    }

    /** Lets a row count with another class in the next run. */
    public void relabel(SuspiciousLabel label, int newClass) {
        if (newClass == label.given()) {
            keep(label.row());
        } else {
            experiment.edit(edits().relabel(label.row(), newClass), Messages.text("labels.step.relabel", label.row()));
        }
    }

    /** Lets a row count as it is published. */
    public void keep(int row) {
        experiment.edit(edits().keep(row), Messages.text("labels.step.keep", row));
    }

    /** Lets all rows count as they are published. */
    public void keepAll() {
        experiment.edit(LabelEdits.NONE, Messages.text("labels.step.keepAll"));
    }
}
