package multilayer.app;

import java.nio.file.Path;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;

/** Where the Labs tab is made. Its lab goes on while other tabs are looked at. */
final class LabsScreen {

    private final TrainingModel training;
    private final CoreWork cores;
    private final Function<String, TrainTest> data;
    private final NativeLibraries libraries;
    private final RunHistory history;
    private @Nullable LabService service;

    /**
     * The screen of a window.
     *
     * @param data finds a data set by its name; called off the window's thread
     * @param history where the runs themselves are kept, beside the window's
     */
    LabsScreen(
            TrainingModel training,
            CoreWork cores,
            Function<String, TrainTest> data,
            NativeLibraries libraries,
            RunHistory history) {
        this.training = training;
        this.cores = cores;
        this.data = data;
        this.libraries = libraries;
        this.history = history;
    }

    /**
     * The tab's content.
     *
     * @param folder where predictions, results and words are kept
     * @param openBenchmark brings the Benchmark tab to the front
     */
    Node content(Dialogs dialogs, ProjectController projects, Path folder, Runnable openBenchmark) {
        LabsModel model = new LabsModel(training, cores);
        LabHistory keeping = new LabHistory(history::store, training::warn, FxThread.platform());
        LabEngine engine = new LabEngine(data, new ContenderTimer(), keeping, libraries);
        LabService running = new LabService(model, engine, FxThread.platform());
        service = running;
        LabSheetFile sheets =
                new LabSheetFile(new LabSheets(() -> Workplace.here(Processors.name())), FxThread.platform());
        new LabFiles(folder, model, FxThread.platform()).restoreAndKeep();
        return new LabsView(
                model,
                new LabsController(model, running, sheets, dialogs::chooseSheet, projects::begin, openBenchmark));
    }

    /** Ends what is going, so that it can go on with the rest another time. */
    void finish(Duration limit) {
        if (service != null) {
            service.stop();
            service.awaitEnd(limit);
        }
    }
}
