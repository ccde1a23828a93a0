package multilayer.app.model.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.app.model.CoreWork;
import multilayer.app.model.Notices;
import multilayer.app.model.TrainingModel;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepProgress;
import multilayer.experiments.sweep.SweepSpec;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.store.sweeps.SweepSummary;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The Sweeps tab: the sweep that is set up, the one that is shown, how it goes, and those of before. */
public final class SweepModel {

    /** What goes on. */
    public enum State {
        IDLE,
        RUNNING,
        /** Its trials stand still, nothing is lost. */
        PAUSED,
        /** Asked to stop, and not done yet. */
        STOPPING
    }

    private final SweepSetup setup;
    private final SweepResults results = new SweepResults();
    private final Notices notices = new Notices("sweep.kept");
    private final BooleanBinding runGoing;
    private final StringBinding otherWork;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable SweepSpec> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<@Nullable SweepEnd> end = new ReadOnlyObjectWrapper<>(this, "end");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share");
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper(this, "step", "");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper(this, "verdict", "");
    private final ReadOnlyBooleanWrapper canGoOn = new ReadOnlyBooleanWrapper(this, "canGoOn");
    private final ObservableList<SweepSummary> kept = FXCollections.observableArrayList();
    private final ObservableList<SweepSummary> readOnlyKept = FXCollections.unmodifiableObservableList(kept);
    private final StringBinding reasonAgainst;
    private final StringBinding reasonAgainstGoingOn;

    public SweepModel(SweepSetup setup, TrainingModel training, CoreWork cores) {
        this.setup = setup;
        otherWork = cores.reasonAgainst(CoreWork.Kind.SWEEP);
        runGoing = training.stateProperty().isNotEqualTo(TrainingModel.State.IDLE);
        reasonAgainst =
                Bindings.createStringBinding(this::findReason, runGoing, otherWork, state, setup.problemBinding());
        reasonAgainstGoingOn = Bindings.createStringBinding(this::reasonToWait, runGoing, otherWork);
        BooleanBinding computing = state.isEqualTo(State.RUNNING).or(state.isEqualTo(State.STOPPING));
        cores.watch(CoreWork.Kind.SWEEP, computing);
    }

    private String findReason() {
        if (state.get() != State.IDLE) {
            return Messages.text("sweep.hint.going");
        }
        String wait = reasonToWait();
        return wait.isEmpty() ? setup.problemBinding().get() : wait;
    }

    private String reasonToWait() {
        return runGoing.get() ? Messages.text("sweep.hint.run") : otherWork.get();
    }

    public SweepSetup setup() {
        return setup;
    }

    public SweepResults results() {
        return results;
    }

    /** Whether a training run is going: it and a sweep would fight over the cores. */
    public BooleanBinding runGoing() {
        return runGoing;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The sweep whose trials are shown; null while one is set up. */
    public ReadOnlyObjectProperty<@Nullable SweepSpec> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How the sweep that is shown ended; null before it did. */
    public ReadOnlyObjectProperty<@Nullable SweepEnd> endProperty() {
        return end.getReadOnlyProperty();
    }

    /** How much of the budget is spent, from 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** How far it is, in words. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What came of the last command, in a sentence; empty at first. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Whether the sweep that is shown rests and is not over: it can be gone on with. */
    public ReadOnlyBooleanProperty canGoOnProperty() {
        return canGoOn.getReadOnlyProperty();
    }

    /** Sweeps of this and earlier sittings, the newest first. */
    public ObservableList<SweepSummary> kept() {
        return readOnlyKept;
    }

    /** What is to be said of those. */
    public Notices notices() {
        return notices;
    }

    /** Why no sweep can be started now, in a sentence; empty if one can. */
    public StringBinding reasonAgainst() {
        return reasonAgainst;
    }

    /** Why a sweep that rests cannot go on now, in a sentence; empty if it can. */
    public StringBinding reasonAgainstGoingOn() {
        return reasonAgainstGoingOn;
    }

    public void showKept(List<SweepSummary> sweeps) {
        kept.setAll(sweeps);
    }

    /** Shows a sweep that was read, as it stands. */
    public void show(SweepSpec spec, List<SweepTrial> trials, @Nullable SweepEnd ended) {
        shown.set(spec);
        results.begin(spec.space());
        trials.forEach(results::put);
        results.publish();
        end.set(ended);
        share.set(0);
        step.set("");
        verdict.set(ended == null ? Messages.text("sweep.end.unfinished") : "");
        canGoOn.set(ended == null);
    }

    /** A sweep begins, or goes on after it was stopped. */
    public void begin(SweepSpec spec) {
        shown.set(spec);
        results.begin(spec.space());
        end.set(null);
        share.set(0);
        step.set(Messages.text("sweep.starting"));
        verdict.set("");
        canGoOn.set(false);
        state.set(State.RUNNING);
    }

    /** Back to the set-up. Without effect while a sweep is going. */
    public void setUp() {
        if (state.get() == State.IDLE) {
            shown.set(null);
            verdict.set("");
        }
    }

    /** It was asked to pause, or to go on; {@code sentence} says why, if that needs to be said. */
    public void setPaused(boolean paused, String sentence) {
        if (state.get() == State.RUNNING || state.get() == State.PAUSED) {
            state.set(paused ? State.PAUSED : State.RUNNING);
            verdict.set(sentence);
        }
    }

    /** It was asked to stop. */
    public void stopping() {
        if (state.get() != State.IDLE) {
            state.set(State.STOPPING);
        }
    }

    /** What has arrived since the last call. */
    public void advance(List<SweepTrial> trials, @Nullable SweepProgress progress) {
        trials.forEach(results::put);
        if (!trials.isEmpty()) {
            results.publish();
        }
        if (progress != null) {
            share.set(Optional.ofNullable(shown.get())
                    .map(spec -> SpentShare.of(spec, progress))
                    .orElse(0.0));
            step.set(words(progress));
        }
    }

    private static String words(SweepProgress progress) {
        String done = Messages.text("sweep.step", progress.ended(), progress.trials(), progress.epochs());
        return progress.left()
                .map(left -> done + " \u00b7 " + Messages.text("sweep.left", minutes(left)))
                .orElse(done);
    }

    private static String minutes(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** It is over, or was stopped and can go on another time. */
    public void finish(SweepEnd ended) {
        end.set(ended.completed() ? ended : null);
        canGoOn.set(!ended.completed());
        finish(Messages.text(ended.completed() ? "sweep.end.completed" : "sweep.end.stopped"));
    }

    /** It could not go on; what was found until then is kept. */
    public void fail(String sentence) {
        canGoOn.set(true);
        finish(Messages.text("sweep.end.failed", sentence));
    }

    private void finish(String sentence) {
        state.set(State.IDLE);
        verdict.set(sentence);
    }

    /** Something beside the sweep went well or badly; {@code sentence} says what. */
    public void tell(String sentence) {
        verdict.set(sentence);
    }
}
