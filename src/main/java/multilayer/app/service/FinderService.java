package multilayer.app.service;

import java.util.concurrent.Callable;
import java.util.function.Function;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.FinderModel;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.LearningRateFinder;
import multilayer.engine.train.RangeTest;
import multilayer.engine.train.TrainingControl;

/**
 * Makes a learning-rate range test in the background, on a network of its own. Its commands are called on the FX thread;
 * each does nothing when it makes no sense now.
 */
public final class FinderService extends StoppableService<RangeTest> {

    private final ExperimentModel experiment;
    private final FinderModel model;
    private final RangeTesting testing;
    private final FxThread fxThread;

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
        super("learning-rate-finder");
        this.experiment = experiment;
        this.model = model;
        this.testing = testing;
        this.fxThread = fxThread;
    }

    /** Tests the experiment as it stands. */
    public void find() {
        if (model.canFind().get()) {
            begin();
        }
    }

    @Override
    Callable<RangeTest> prepare(TrainingControl control) {
        Experiment tested = experiment.experimentProperty().get();
        model.prepare();
        return () -> testing.run(tested, control, point -> fxThread.run(() -> model.add(point)));
    }

    @Override
    protected void succeeded() {
        model.finish(getValue());
    }

    @Override
    void fail(String sentence) {
        model.fail(sentence);
    }
}
