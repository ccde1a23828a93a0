package multilayer.app.service;

import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LabelFindings;
import multilayer.app.model.LabelsModel;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.LabelCheck;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks labels in the background, on networks of its own. While a run is going the check waits, for both would fight over the
 * cores. Its commands are called on the FX thread; each does nothing when it makes no sense now.
 */
public final class LabelCheckService extends Service<LabelFindings> {

    private static final Logger LOG = LoggerFactory.getLogger(LabelCheckService.class);

    private final ExperimentModel experiment;
    private final LabelsModel model;
    private final LabelChecking checker;
    private final FxThread fxThread;
    private TrainingControl control = new TrainingControl();

    /**
     * A service that checks with the engine.
     *
     * @param data finds a data set by its name; called on the checking thread
     */
    public LabelCheckService(
            ExperimentModel experiment,
            LabelsModel model,
            Function<String, TrainTest> data,
            NativeLibraries libraries,
            FxThread fxThread) {
        this(
                experiment,
                model,
                (checked, control, listener) -> {
                    TrainTest samples = data.apply(checked.dataset());
                    libraries.awaitWindow();
                    return new LabelFindings(
                            checked, samples.train(), new LabelCheck(checked, samples, control, listener).run());
                },
                fxThread);
    }

    LabelCheckService(ExperimentModel experiment, LabelsModel model, LabelChecking checker, FxThread fxThread) {
        this.experiment = experiment;
        this.model = model;
        this.checker = checker;
        this.fxThread = fxThread;
        setExecutor(Executors.newSingleThreadExecutor(LabelCheckService::thread));
        model.runGoing().addListener((property, before, going) -> control.ask(going ? Mode.PAUSE : Mode.RUN));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "label-check");
        thread.setDaemon(true);
        return thread;
    }

    /** Checks with the experiment as it stands. */
    public void check() {
        if (model.canCheck().get()) {
            super.reset();
            start();
        }
    }

    /** Ends the check before its next step. */
    public void stop() {
        control.ask(Mode.STOP);
    }

    /** Asks for the same stop as {@link #stop}: a check is never cut off in the middle of a step. */
    @Override
    public boolean cancel() {
        boolean going = isRunning();
        stop();
        return going;
    }

    @Override
    protected Task<LabelFindings> createTask() {
        control = new TrainingControl();
        Task<LabelFindings> task = task(experiment.experimentProperty().get(), control);
        model.prepare();
        return task;
    }

    private Task<LabelFindings> task(Experiment checked, TrainingControl control) {
        return new Task<>() {
            @Override
            protected LabelFindings call() throws Exception {
                return checker.check(checked, control, progress -> fxThread.run(() -> model.advance(progress)));
            }
        };
    }

    @Override
    protected void succeeded() {
        model.finish(getValue());
    }

    @Override
    protected void failed() {
        LOG.error("The check of the labels failed", getException());
        model.fail(Sentences.failed(getException()));
    }
}
