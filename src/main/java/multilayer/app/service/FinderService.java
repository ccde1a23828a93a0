package multilayer.app.service;

import java.util.concurrent.Executors;
import java.util.function.Function;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.FinderModel;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.LearningRateFinder;
import multilayer.engine.train.RangeTest;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a learning-rate range test in the background, on a network of its own. Its commands are called on the FX thread;
 * each does nothing when it makes no sense now.
 */
public final class FinderService extends Service<RangeTest> {

    private static final Logger LOG = LoggerFactory.getLogger(FinderService.class);

    private final ExperimentModel experiment;
    private final FinderModel model;
    private final RangeTesting testing;
    private final FxThread fxThread;
    private TrainingControl control = new TrainingControl();

    /**
     * A service that tests with the engine.
     *
     * @param data finds a data set by its name; called on the testing thread
     */
    public FinderService(
            ExperimentModel experiment,
            FinderModel model,
            Function<String, TrainTest> data,
            NativeLibraries libraries,
            FxThread fxThread) {
        this(
                experiment,
                model,
                (tested, control, listener) -> {
                    TrainTest samples = data.apply(tested.dataset());
                    libraries.awaitWindow();
                    return new LearningRateFinder(tested, samples, control, listener).run();
                },
                fxThread);
    }

    FinderService(ExperimentModel experiment, FinderModel model, RangeTesting testing, FxThread fxThread) {
        this.experiment = experiment;
        this.model = model;
        this.testing = testing;
        this.fxThread = fxThread;
        setExecutor(Executors.newSingleThreadExecutor(FinderService::thread));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "learning-rate-finder");
        thread.setDaemon(true);
        return thread;
    }

    /** Tests the experiment as it stands. */
    public void find() {
        if (model.canFind().get()) {
            super.reset();
            start();
        }
    }

    /** Ends the test before its next step. */
    public void stop() {
        control.ask(Mode.STOP);
    }

    /** Asks for the same stop as {@link #stop}: the test is never cut off in the middle of a step. */
    @Override
    public boolean cancel() {
        boolean going = isRunning();
        stop();
        return going;
    }

    @Override
    protected Task<RangeTest> createTask() {
        control = new TrainingControl();
        Task<RangeTest> task = task(experiment.experimentProperty().get(), control);
        model.prepare();
        return task;
    }

    private Task<RangeTest> task(Experiment tested, TrainingControl control) {
        return new Task<>() {
            @Override
            protected RangeTest call() throws Exception {
                return testing.run(tested, control, point -> fxThread.run(() -> model.add(point)));
            }
        };
    }

    @Override
    protected void succeeded() {
        model.finish(getValue());
    }

    @Override
    protected void failed() {
        LOG.error("The range test failed", getException());
        model.fail(Sentences.failed(getException()));
    }
}
