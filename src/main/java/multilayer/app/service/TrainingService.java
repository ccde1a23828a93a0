package multilayer.app.service;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LiveControls;
import multilayer.app.model.RunWeights;
import multilayer.app.model.TrainingModel;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import multilayer.engine.train.TrainingListener;
import multilayer.engine.train.WeightHistory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains in the background, on one thread named {@code training}. Its commands are called on the FX thread; each does
 * nothing when it makes no sense now, so that a shortcut needs no guard.
 */
public final class TrainingService extends Service<RunEnd> implements LiveControls {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingService.class);

    /** Between two deliveries to the window: often enough to look alive, seldom enough to cost little. */
    private static final Duration INTERVAL = Duration.ofMillis(190);

    /** The most that is kept of a run's weights: 128 MiB, which is all epochs but of the largest networks and longest runs. */
    private static final long HISTORY_NUMBERS = 32L << 20;

    private final ExperimentModel experiment;
    private final TrainingModel model;
    private final Training training;
    private final RunKeeping keeping;
    private final FxThread fxThread;
    private final Executor thread = DaemonThread.named("training");
    private final ReadOnlyObjectWrapper<@Nullable Network> trainedNetwork =
            new ReadOnlyObjectWrapper<>(this, "trainedNetwork");
    private final ReadOnlyObjectWrapper<@Nullable RunWeights> weights = new ReadOnlyObjectWrapper<>(this, "weights");

    private TrainingControl control = new TrainingControl();
    private MetricsRelay relay;
    private Mode firstMode = Mode.RUN;
    private Replay replay = Replay.NONE;
    private boolean forgetWhenDone;

    /** What another run has that the next one repeats: its parts, and what was moved in it. */
    private record Replay(int parts, List<ControlChange> moves) {

        /** A run like any other, on all cores. */
        static final Replay NONE = new Replay(Runtime.getRuntime().availableProcessors(), List.of());
    }

    /**
     * A service that trains with the engine.
     *
     * @param data finds a data set by its name; called on the training thread
     * @param keeping the history of runs
     */
    public TrainingService(
            ExperimentModel experiment,
            TrainingModel model,
            Function<String, TrainTest> data,
            NativeLibraries libraries,
            RunKeeping keeping,
            FxThread fxThread) {
        this(experiment, model, new EngineTraining(data, libraries), keeping, fxThread);
    }

    TrainingService(
            ExperimentModel experiment, TrainingModel model, Training training, RunKeeping keeping, FxThread fxThread) {
        this.experiment = experiment;
        this.model = model;
        this.training = training;
        this.keeping = keeping;
        this.fxThread = fxThread;
        this.relay = relay(control);
        setExecutor(thread);
    }

    /**
     * The network of the last run; null before the first, after a reset, and while a run is going. It is closed on the
     * training thread after this has moved on: take copies of its tensors on the FX thread, and keep no reference.
     */
    public ReadOnlyObjectProperty<@Nullable Network> trainedNetworkProperty() {
        return trainedNetwork.getReadOnlyProperty();
    }

    /** What the network of the current run, or of the last one, held after its epochs; null before the first and after a reset. */
    public ReadOnlyObjectProperty<@Nullable RunWeights> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /** Starts a run with the experiment as it stands, or goes on with the one that is paused. */
    public void train() {
        go(Mode.RUN);
    }

    /**
     * Trains the experiment as it stands from new weights as another run did: with the same experiment and data the same comes out,
     * bit for bit.
     *
     * @param parts into how many parts that run cut its batches
     * @param moves what was moved in it, to be moved again at the same steps
     */
    public void repeat(int parts, List<ControlChange> moves) {
        if (model.stateProperty().get() == TrainingModel.State.IDLE) {
            experiment.keepWeightsProperty().set(false);
            replay = new Replay(parts, List.copyOf(moves));
            go(Mode.RUN);
        }
    }

    /** Pauses before the next step. */
    public void pause() {
        if (model.stateProperty().get() == TrainingModel.State.RUNNING) {
            ask(Mode.PAUSE);
        }
    }

    public void resume() {
        if (model.stateProperty().get() == TrainingModel.State.PAUSED) {
            ask(Mode.RUN);
        }
    }

    /** Makes one step, then pauses. Starts a run if none is going. */
    public void oneStep() {
        go(Mode.ONE_STEP);
    }

    /** Goes on to the end of the epoch, then pauses. Starts a run if none is going. */
    public void oneEpoch() {
        go(Mode.ONE_EPOCH);
    }

    /** Ends the run before its next step. What has been computed is kept. */
    public void stop() {
        if (model.stateProperty().get() != TrainingModel.State.IDLE) {
            control.ask(Mode.STOP);
        }
    }

    /**
     * Asks for the same stop as {@link #stop}: the loop is never cut off in the middle of a step, and the run succeeds
     * with what it has computed.
     */
    @Override
    public boolean cancel() {
        boolean going = isRunning();
        stop();
        return going;
    }

    /** Forgets the trained weights and the figures, after stopping the run if one is going. */
    @Override
    public void reset() {
        if (model.stateProperty().get() == TrainingModel.State.IDLE) {
            forget();
        } else {
            forgetWhenDone = true;
            stop();
        }
    }

    /** Measures the trained network on the test split: the final exam, taken only when asked for. */
    public void examine() {
        if (model.stateProperty().get() != TrainingModel.State.IDLE
                || !experiment.trainedProperty().get()
                || model.examiningProperty().get()) {
            return;
        }
        model.examine();
        thread.execute(this::examineInBackground);
    }

    private void examineInBackground() {
        try {
            Metrics result = training.examine();
            keeping.examined(result);
            fxThread.run(() -> model.finishExam(result, ""));
        } catch (Exception | Error failure) {
            LOG.error("The final exam failed", failure);
            fxThread.run(() -> model.finishExam(null, Sentences.failed(failure)));
        }
    }

    @Override
    public void learningRate(double learningRate) {
        if (model.stateProperty().get() != TrainingModel.State.IDLE) {
            control.learningRate(learningRate);
        }
    }

    @Override
    public void dropoutRate(int block, double dropoutRate) {
        if (model.stateProperty().get() != TrainingModel.State.IDLE) {
            control.dropoutRate(block, dropoutRate);
        }
    }

    private void go(Mode mode) {
        TrainingModel.State state = model.stateProperty().get();
        if (state == TrainingModel.State.PAUSED) {
            ask(mode);
        } else if (state == TrainingModel.State.IDLE
                && experiment.problemProperty().get().isEmpty()) {
            firstMode = mode;
            super.reset();
            start();
        }
    }

    private void ask(Mode mode) {
        control.ask(mode);
        showWhetherPaused();
    }

    private void showWhetherPaused() {
        model.setPaused(control.mode() == Mode.PAUSE);
    }

    @Override
    protected Task<RunEnd> createTask() {
        control = new TrainingControl(firstMode);
        control.replay(replay.moves());
        int parts = replay.parts();
        firstMode = Mode.RUN;
        replay = Replay.NONE;
        relay = relay(control);
        boolean keep = experiment.keepWeightsProperty().get()
                && experiment.trainedProperty().get();
        RunWeights last = weights.get();
        RunWeights kept = new RunWeights(
                experiment.experimentProperty().get(),
                new WeightHistory(HISTORY_NUMBERS),
                keep && last != null ? last.lineage() : List.of());
        TrainingListener told = new Both(keeping.begin(kept, control::changes, keep), relay);
        Task<RunEnd> task = task(kept, parts, keep ? experiment.origins() : null, control, told);
        trainedNetwork.set(null);
        weights.set(kept);
        experiment.setLocked(true);
        model.prepare();
        return task;
    }

    private Task<RunEnd> task(
            RunWeights kept, int parts, int @Nullable [] origins, TrainingControl control, TrainingListener told) {
        return new Task<>() {
            @Override
            protected RunEnd call() throws Exception {
                return training.fit(kept.experiment(), parts, origins, control, told, kept.history());
            }
        };
    }

    private MetricsRelay relay(TrainingControl control) {
        return new MetricsRelay(new Delivery(), () -> delivered(control), fxThread, INTERVAL);
    }

    private void delivered(TrainingControl source) {
        if (source != control || model.stateProperty().get() == TrainingModel.State.IDLE) {
            return;
        }
        showWhetherPaused();
        model.publish();
    }

    @Override
    protected void succeeded() {
        double learningRate = experiment.experimentProperty().get().training().learningRate();
        finish(Sentences.ended(getValue(), learningRate));
    }

    @Override
    protected void failed() {
        LOG.error("The run failed", getException());
        finish(Sentences.failed(getException()));
    }

    private void finish(String sentence) {
        relay.deliver();
        trainedNetwork.set(training.network());
        model.finish(sentence);
        experiment.setLocked(false);
        if (forgetWhenDone) {
            forget();
        }
    }

    /**
     * Waits for the end of a run that was asked to stop, when the window is gone.
     *
     * @param limit the longest wait
     */
    public void awaitEnd(Duration limit) {
        DaemonThread.await(thread, limit);
    }

    /** The network is closed on the training thread, behind an exam that may still be using it. */
    private void forget() {
        forgetWhenDone = false;
        trainedNetwork.set(null);
        weights.set(null);
        thread.execute(training::forget);
        experiment.forgetTrained();
        model.reset();
    }

    /** What arrives on the FX thread. The experiment is locked from the start on: its blocks are the run's. */
    private final class Delivery implements TrainingListener {

        @Override
        public void onStart(RunStart start) {
            experiment.markTrained();
            model.onStart(start);
        }

        @Override
        public void onStep(StepEvent event) {
            model.onStep(event);
        }

        @Override
        public void onEpoch(EpochEvent event) {
            model.onEpoch(event);
        }
    }
}
