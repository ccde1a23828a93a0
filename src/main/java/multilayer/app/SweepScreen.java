package multilayer.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import multilayer.app.model.CoreWork;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.SweepSetup;
import multilayer.app.service.EngineSweeping;
import multilayer.app.service.FxThread;
import multilayer.app.service.NativeLibraries;
import multilayer.app.service.RunHistory;
import multilayer.app.service.SweepService;
import multilayer.app.shell.Dialogs;
import multilayer.app.shell.ProjectController;
import multilayer.app.sweep.SpaceDialogs;
import multilayer.app.sweep.SweepController;
import multilayer.app.sweep.SweepView;
import multilayer.bench.engine.Processors;
import multilayer.engine.data.TrainTest;

/** Where the Sweeps tab is made. Its sweep goes on while other tabs are looked at. */
final class SweepScreen {

    private final ExperimentModel experiment;
    private final SweepModel model;
    private final SweepService service;

    /**
     * The tab's models and service.
     *
     * @param folder where sweeps are kept
     * @param history where their trials are kept as runs
     * @param data finds a data set by its name; called off the window's thread
     */
    SweepScreen(
            ExperimentModel experiment,
            TrainingModel training,
            CoreWork cores,
            Path folder,
            RunHistory history,
            Function<String, TrainTest> data,
            NativeLibraries libraries) {
        this.experiment = experiment;
        model = new SweepModel(new SweepSetup(experiment), training, cores);
        FxThread fxThread = FxThread.platform();
        EngineSweeping sweeping = new EngineSweeping(
                folder,
                history::store,
                data,
                libraries,
                Processors::name,
                sentence -> fxThread.run(() -> training.warn(sentence)));
        service = new SweepService(model, sweeping, fxThread);
    }

    /**
     * The tab's content.
     *
     * @param openTab brings a tab to the front
     */
    Node content(Dialogs dialogs, ProjectController projects, Consumer<String> openTab) {
        SpaceDialogs spaces = new SpaceDialogs(dialogs::chooseSpace, dialogs::chooseSpaceToSave, projects::begin);
        return new SweepView(
                model, experiment, new SweepController(model, service, experiment, spaces, (name, trial) -> {
                    if (projects.begin(name, trial)) {
                        openTab.accept("train");
                    }
                }));
    }

    /** Ends what is going, so that it can go on another time. */
    void finish(Duration limit) {
        service.stop();
        service.awaitEnd(limit);
    }
}
