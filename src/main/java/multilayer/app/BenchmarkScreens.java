package multilayer.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import multilayer.app.benchmark.BenchmarkController;
import multilayer.app.benchmark.BenchmarkView;
import multilayer.app.model.BenchmarkChoices;
import multilayer.app.model.BenchmarkHistoryModel;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.MeasuredFindings;
import multilayer.app.model.ProductFindings;
import multilayer.app.model.TrainingModel;
import multilayer.app.service.BenchmarkFiles;
import multilayer.app.service.BenchmarkMeasuring;
import multilayer.app.service.BenchmarkService;
import multilayer.app.service.FxThread;
import multilayer.app.service.MeasuringEngine;
import multilayer.app.service.MeasuringPeak;
import multilayer.app.shell.Dialogs;
import multilayer.bench.engine.Machine;
import multilayer.bench.matmul.MatmulBenchmark;
import multilayer.bench.matmul.NetworkShapes;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Sizes;
import multilayer.bench.memory.MemoryBenchmark;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.store.AppDirectories;
import multilayer.store.BenchmarkHistory;
import multilayer.store.BenchmarkRecord.Host;

/**
 * Where the Benchmark tab is made.
 *
 * @param measuring what measures
 * @param sizes the shapes that a text names; throws an {@link IllegalArgumentException} with a sentence if it names none
 * @param network the products of a training step of a network at a batch size
 * @param findings what figures of products mean side by side
 * @param historyFile where figures are kept
 */
record BenchmarkScreens(
        BenchmarkMeasuring measuring,
        Function<String, List<Shape>> sizes,
        BiFunction<NetworkSpec, Integer, List<Shape>> network,
        ProductFindings findings,
        Path historyFile) {

    /** What measures on this machine. */
    static BenchmarkScreens ofThisMachine() {
        return new BenchmarkScreens(
                new BenchmarkMeasuring(
                        (plan, progress) -> new MatmulBenchmark().run(plan, progress),
                        (plan, progress) -> new MemoryBenchmark().run(plan, progress),
                        MeasuringPeak::ofThisMachine,
                        MeasuringEngine::small),
                Sizes::parse,
                NetworkShapes::of,
                new MeasuredFindings(),
                AppDirectories.ofThisUser().data().resolve("benchmarks").resolve("history.jsonl"));
    }

    /** The tab's content. */
    Node tab(ExperimentModel experiment, TrainingModel training, Dialogs dialogs) {
        BenchmarkChoices choices =
                new BenchmarkChoices(sizes, () -> shapes(experiment), experiment.experimentProperty());
        BenchmarkModel model = new BenchmarkModel(choices, training);
        BenchmarkHistoryModel history = new BenchmarkHistoryModel();
        BenchmarkFiles files = new BenchmarkFiles(new BenchmarkHistory(historyFile), history, FxThread.platform());
        BenchmarkService service =
                new BenchmarkService(model, measuring, FxThread.platform(), BenchmarkScreens::host, files::add);
        return new BenchmarkView(
                model,
                history,
                findings,
                new BenchmarkController(model, history, service, files, dialogs::chooseFolder, BenchmarkScreens::copy));
    }

    private List<Shape> shapes(ExperimentModel experiment) {
        Experiment now = experiment.experimentProperty().get();
        return network.apply(now.network(), now.training().batchSize());
    }

    private static Host host() {
        return new Host(
                Machine.processorName(),
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
