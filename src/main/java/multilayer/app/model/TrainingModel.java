package multilayer.app.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingListener;
import org.jspecify.annotations.Nullable;

/**
 * How the training stands. It listens to the run, on the FX thread and many records at a time; what a person sees moves
 * only when {@link #publish} is called after each such bundle.
 */
public final class TrainingModel implements TrainingListener {

    /** Whether a run is going. */
    public enum State {
        IDLE,
        RUNNING,
        PAUSED
    }

    private static final double PACE_SECONDS = 8;
    private static final double IMAGES_SECONDS = 2;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.IDLE);
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper(this, "preparing");
    private final ReadOnlyBooleanWrapper examining = new ReadOnlyBooleanWrapper(this, "examining");
    private final ReadOnlyIntegerWrapper epoch = new ReadOnlyIntegerWrapper(this, "epoch");
    private final ReadOnlyIntegerWrapper epochs = new ReadOnlyIntegerWrapper(this, "epochs");
    private final ReadOnlyIntegerWrapper stepInEpoch = new ReadOnlyIntegerWrapper(this, "stepInEpoch");
    private final ReadOnlyIntegerWrapper stepsPerEpoch = new ReadOnlyIntegerWrapper(this, "stepsPerEpoch");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyObjectWrapper<@Nullable Duration> timeLeft = new ReadOnlyObjectWrapper<>(this, "timeLeft");
    private final ReadOnlyDoubleWrapper imagesPerSecond = new ReadOnlyDoubleWrapper(this, "imagesPerSecond");
    private final ReadOnlyObjectWrapper<@Nullable Metrics> lastTrain = new ReadOnlyObjectWrapper<>(this, "lastTrain");
    private final ReadOnlyObjectWrapper<@Nullable Metrics> lastValidation =
            new ReadOnlyObjectWrapper<>(this, "lastValidation");
    private final ReadOnlyObjectWrapper<@Nullable Metrics> test = new ReadOnlyObjectWrapper<>(this, "test");
    private final ReadOnlyBooleanWrapper validatesOnTest = new ReadOnlyBooleanWrapper(this, "validatesOnTest");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ObservableList<RunSeries> runs =
            FXCollections.observableArrayList(run -> new Observable[] {run.visibleProperty()});
    private final ObservableList<RunSeries> readOnlyRuns = FXCollections.unmodifiableObservableList(runs);

    private final LongSupplier nanoTime;
    private final Pace steps = new Pace(PACE_SECONDS);
    private final Pace images = new Pace(IMAGES_SECONDS);
    private Optional<RunSeries> current = Optional.empty();
    private @Nullable StepEvent lastStep;
    private @Nullable EpochEvent lastEpoch;
    private int numberOfRuns;
    private long publishedStep;
    private long samples;
    private String warning = "";

    public TrainingModel() {
        this(System::nanoTime);
    }

    /** A model whose pace is taken from the given clock. */
    TrainingModel(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether a run was asked for and its data and network are being made ready. */
    public ReadOnlyBooleanProperty preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /** Whether the final exam is going on. */
    public ReadOnlyBooleanProperty examiningProperty() {
        return examining.getReadOnlyProperty();
    }

    /** The epoch of the last step, from 1; 0 before the first. */
    public ReadOnlyIntegerProperty epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty epochsProperty() {
        return epochs.getReadOnlyProperty();
    }

    /** The last step's number in its epoch, from 1; 0 before the first. */
    public ReadOnlyIntegerProperty stepInEpochProperty() {
        return stepInEpoch.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty stepsPerEpochProperty() {
        return stepsPerEpoch.getReadOnlyProperty();
    }

    /** The share of the run's steps that are made, in [0, 1]; -1 while it is unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Until the last epoch, smoothed; null while nothing is known or no run is going. */
    public ReadOnlyObjectProperty<@Nullable Duration> timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }

    /** Training images a second, validation included, smoothed; 0 while nothing is known. */
    public ReadOnlyDoubleProperty imagesPerSecondProperty() {
        return imagesPerSecond.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Metrics> lastTrainProperty() {
        return lastTrain.getReadOnlyProperty();
    }

    /** On the split that its {@link Metrics#split()} names. */
    public ReadOnlyObjectProperty<@Nullable Metrics> lastValidationProperty() {
        return lastValidation.getReadOnlyProperty();
    }

    /** The final exam's result; null until it was asked for, and again once the network has changed. */
    public ReadOnlyObjectProperty<@Nullable Metrics> testProperty() {
        return test.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty validatesOnTestProperty() {
        return validatesOnTest.getReadOnlyProperty();
    }

    /** How the last run ended or failed, as a sentence. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Grows when there is something new to draw. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Pinned runs of the history first, then earlier ones, the current one last. Tells also when one is hidden or shown. */
    public ObservableList<RunSeries> runs() {
        return readOnlyRuns;
    }

    /** The run that is going, or the last one as long as it was not reset. */
    public Optional<RunSeries> currentRun() {
        return current;
    }

    /** A run was asked for. */
    public void prepare() {
        clearFigures();
        preparing.set(true);
        progress.set(-1);
        state.set(State.RUNNING);
    }

    @Override
    public void onStart(RunStart start) {
        RunSeries run = new RunSeries(++numberOfRuns, RunLabel.of(numberOfRuns, start.experiment()), start);
        preparing.set(false);
        progress.set(0);
        epochs.set(run.epochs());
        stepsPerEpoch.set(start.stepsPerEpoch());
        validatesOnTest.set(start.validatesOnTest());
        current = Optional.of(run);
        runs.add(run);
        resumePace();
    }

    @Override
    public void onStep(StepEvent event) {
        current.ifPresent(run -> run.addStep(event.loss()));
        lastStep = event;
        samples += event.samples();
    }

    @Override
    public void onEpoch(EpochEvent event) {
        current.ifPresent(run -> run.addEpoch(event));
        lastEpoch = event;
    }

    /** Shows what has arrived since the last call. */
    public void publish() {
        if (lastEpoch != null) {
            lastTrain.set(lastEpoch.train());
            lastValidation.set(lastEpoch.validation());
        }
        if (lastStep != null) {
            publishStep(lastStep);
        }
        revision.set(revision.get() + 1);
    }

    private void publishStep(StepEvent step) {
        epoch.set(step.epoch());
        stepInEpoch.set(step.stepInEpoch());
        long total = (long) step.stepsPerEpoch() * epochs.get();
        progress.set((double) step.step() / total);
        long now = nanoTime.getAsLong();
        steps.add((double) (step.step() - publishedStep), now);
        images.add((double) samples, now);
        publishedStep = step.step();
        samples = 0;
        imagesPerSecond.set(images.perSecond());
        if (steps.perSecond() > 0) {
            double seconds = (total - step.step()) / steps.perSecond();
            timeLeft.set(Duration.ofMillis(Math.round(seconds * 1_000)));
        }
    }

    /** The run was paused, or goes on. Does nothing when no run is going. */
    public void setPaused(boolean paused) {
        State wanted = paused ? State.PAUSED : State.RUNNING;
        if (state.get() == State.IDLE || state.get() == wanted) {
            return;
        }
        state.set(wanted);
        if (paused) {
            steps.pause();
            images.pause();
        } else {
            resumePace();
        }
    }

    private void resumePace() {
        if (state.get() == State.RUNNING) {
            steps.resume(nanoTime.getAsLong());
            images.resume(nanoTime.getAsLong());
        }
    }

    /** The run is over; {@code sentence} says how it ended or failed. */
    public void finish(String sentence) {
        publish();
        preparing.set(false);
        progress.set(Math.max(progress.get(), 0));
        timeLeft.set(null);
        message.set(warning.isEmpty() ? sentence : sentence + " " + warning);
        state.set(State.IDLE);
    }

    /** Something went wrong beside a run that goes on; the sentence stays until the next run begins. */
    public void warn(String sentence) {
        warning = sentence;
        remark(sentence);
    }

    /** The final exam begins. */
    public void examine() {
        examining.set(true);
    }

    /**
     * The final exam is over, with a result, or with none and a sentence that says why. Ignored when the network that was
     * examined is no longer the one that is shown.
     */
    public void finishExam(@Nullable Metrics result, String sentence) {
        if (!examining.get()) {
            return;
        }
        examining.set(false);
        test.set(result);
        if (result == null) {
            message.set(sentence);
        }
    }

    /** Back to the beginning: the figures of the last run go, its curves stay as those of an earlier run. */
    public void reset() {
        clearFigures();
        current = Optional.empty();
        publish();
    }

    /** Forgets the curves of all runs but the current one and the pinned ones. */
    public void removeEarlierRuns() {
        runs.removeIf(run -> !run.isPinned() && current.stream().noneMatch(run::equals));
        publish();
    }

    /** Shows a run of the history among the earlier ones, until it is unpinned; in place of what was pinned as the same run. */
    public void pin(RunSeries run) {
        runs.removeIf(other -> other.id().equals(run.id()));
        runs.add(0, run);
        publish();
    }

    /** Takes the runs of the history out again to which {@code unwanted} applies. */
    public void unpin(Predicate<RunSeries> unwanted) {
        runs.removeIf(run -> run.isPinned() && unwanted.test(run));
        publish();
    }

    /** Adds a sentence to how the last run ended. */
    public void remark(String sentence) {
        message.set(message.get().isEmpty() ? sentence : message.get() + " " + sentence);
    }

    private void clearFigures() {
        steps.forget();
        images.forget();
        lastStep = null;
        lastEpoch = null;
        publishedStep = 0;
        samples = 0;
        epoch.set(0);
        epochs.set(0);
        stepInEpoch.set(0);
        progress.set(0);
        timeLeft.set(null);
        imagesPerSecond.set(0);
        lastTrain.set(null);
        lastValidation.set(null);
        test.set(null);
        examining.set(false);
        message.set("");
        warning = "";
    }
}
