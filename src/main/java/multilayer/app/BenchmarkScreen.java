package multilayer.app;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import multilayer.app.benchmark.BenchmarkController;
import multilayer.app.benchmark.BenchmarkView;
import multilayer.app.model.BenchmarkChoices;
import multilayer.app.model.BenchmarkHistoryModel;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.CoreWork;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.TrainingModel;
import multilayer.app.service.BenchmarkFiles;
import multilayer.app.service.BenchmarkMeasuring;
import multilayer.app.service.BenchmarkService;
import multilayer.app.service.FxThread;
import multilayer.app.service.MeasuringEngine;
import multilayer.app.service.MeasuringPeak;
import multilayer.app.shell.Dialogs;
import multilayer.bench.engine.Processors;
import multilayer.bench.matmul.MatmulBenchmark;
import multilayer.bench.memory.MemoryBenchmark;
import multilayer.store.BenchmarkHistory;
import multilayer.store.BenchmarkRecord.Host;

/** Where the Benchmark tab is made. */
final class BenchmarkScreen {

    private BenchmarkScreen() {}

    /**
     * The tab's content.
     *
     * @param historyFile where figures are kept
     */
    static Node of(
            ExperimentModel experiment, TrainingModel training, CoreWork cores, Dialogs dialogs, Path historyFile) {
        BenchmarkMeasuring measuring = new BenchmarkMeasuring(
                (plan, progress) -> new MatmulBenchmark().run(plan, progress),
                (plan, progress) -> new MemoryBenchmark().run(plan, progress),
                MeasuringPeak::ofThisMachine,
                MeasuringEngine::small);
        BenchmarkModel model =
                new BenchmarkModel(new BenchmarkChoices(experiment.experimentProperty()), training, cores);
        BenchmarkHistoryModel history = new BenchmarkHistoryModel();
        BenchmarkFiles files = new BenchmarkFiles(new BenchmarkHistory(historyFile), history, FxThread.platform());
        BenchmarkService service =
                new BenchmarkService(model, measuring, FxThread.platform(), BenchmarkScreen::host, files::add);
        return new BenchmarkView(
                model,
                history,
                new BenchmarkController(model, history, service, files, dialogs::chooseFolder, BenchmarkScreen::copy));
    }

    private static Host host() {
        return new Host(
                Processors.name(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version().toString());
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
