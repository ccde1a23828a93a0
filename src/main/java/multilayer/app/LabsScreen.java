package multilayer.app;

import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.Node;
import multilayer.app.labs.LabsController;
import multilayer.app.labs.LabsView;
import multilayer.app.model.CoreWork;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.app.service.FxThread;
import multilayer.app.service.LabEngine;
import multilayer.app.service.LabFiles;
import multilayer.app.service.LabHistory;
import multilayer.app.service.LabService;
import multilayer.app.service.LabSheetFile;
import multilayer.app.service.LabSheets;
import multilayer.app.service.NativeLibraries;
import multilayer.app.service.RunHistory;
import multilayer.app.shell.Dialogs;
import multilayer.app.shell.ProjectController;
import multilayer.bench.engine.Processors;
import multilayer.engine.data.TrainTest;
import multilayer.experiments.lab.ContenderTimer;
import multilayer.store.runs.Workplace;

/** Where the Labs tab is made. */
final class LabsScreen {

    private LabsScreen() {}

    /**
     * The tab's content.
     *
     * @param data finds a data set by its name; called off the window's thread
     * @param history where the runs themselves are kept, beside the window's
     * @param folder where predictions, results and words are kept
     * @param openBenchmark brings the Benchmark tab to the front
     */
    static Node of(
            TrainingModel training,
            CoreWork cores,
            Function<String, TrainTest> data,
            NativeLibraries libraries,
            RunHistory history,
            Dialogs dialogs,
            ProjectController projects,
            Path folder,
            Runnable openBenchmark) {
        LabsModel model = new LabsModel(training, cores);
        LabHistory keeping = new LabHistory(history::store, training::warn, FxThread.platform());
        LabEngine engine = new LabEngine(data, new ContenderTimer(), keeping, libraries);
        LabService service = new LabService(model, engine, FxThread.platform());
        LabSheetFile sheets =
                new LabSheetFile(new LabSheets(() -> Workplace.here(Processors.name())), FxThread.platform());
        new LabFiles(folder, model, FxThread.platform()).restoreAndKeep();
        return new LabsView(
                model,
                new LabsController(model, service, sheets, dialogs::chooseSheet, projects::begin, openBenchmark));
    }
}
