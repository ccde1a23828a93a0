package multilayer.app.service;

import java.util.concurrent.Callable;
import java.util.function.Function;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LabelFindings;
import multilayer.app.model.LabelsModel;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.LabelCheck;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;

/**
 * Checks labels in the background, on networks of its own. While a run is going the check waits, for both would fight over the
 * cores. Its commands are called on the FX thread; each does nothing when it makes no sense now.
 */
public final class LabelCheckService extends StoppableService<LabelFindings> {

    private final ExperimentModel experiment;
    private final LabelsModel model;
    private final LabelChecking checker;
    private final FxThread fxThread;

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
        super("label-check");
        this.experiment = experiment;
        this.model = model;
        this.checker = checker;
        this.fxThread = fxThread;
        model.runGoing().addListener((property, before, going) -> ask(going ? Mode.PAUSE : Mode.RUN));
    }

    /** Checks with the experiment as it stands. */
    public void check() {
        if (model.canCheck().get()) {
            begin();
        }
    }

    @Override
    Callable<LabelFindings> prepare(TrainingControl control) {
        Experiment checked = experiment.experimentProperty().get();
        model.prepare();
        return () -> checker.check(checked, control, progress -> fxThread.run(() -> model.advance(progress)));
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
