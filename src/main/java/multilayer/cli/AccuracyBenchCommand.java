package multilayer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import multilayer.bench.accuracy.AccuracyBenchmark;
import multilayer.bench.accuracy.AccuracyBenchmark.Row;
import multilayer.bench.accuracy.NotebookConfiguration;
import multilayer.bench.accuracy.NotebookTable;
import multilayer.engine.Named;
import multilayer.engine.Range;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds this engine's accuracies against those of the chapter's notebook. */
@Command(name = "accuracy", mixinStandardHelpOptions = true)
final class AccuracyBenchCommand implements Callable<Integer> {

    private static final Range SEEDS = Range.integers("--seeds", 1, 100);

    private final Terminal terminal;
    private final DatasetLoader loader;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--seeds", paramLabel = "N")
    private int seeds = 5;

    @Option(names = "--only", paramLabel = "TABLE", split = ",")
    private List<String> only = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private MarkdownOption markdown = new MarkdownOption();

    AccuracyBenchCommand(Terminal terminal, DatasetLoader loader) {
        this.terminal = terminal;
        this.loader = loader;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<NotebookConfiguration> configurations;
        TrainTest data;
        try {
            SEEDS.check(seeds);
            configurations = chosen();
            markdown.requireWritable();
            data = loader.load(Datasets.FASHION_MNIST);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
        AccuracyReport report = json ? new JsonAccuracyReport(terminal.out()) : new TableAccuracyReport(terminal.out());
        report.start(seeds);
        List<Row<NotebookConfiguration>> rows = new AccuracyBenchmark(data, seeds).run(configurations, report::row);
        markdown.write(() -> AccuracyMarkdown.of(rows, seeds));
        return Exit.OK;
    }

    private List<NotebookConfiguration> chosen() {
        List<NotebookTable> tables = only.stream()
                .map(name -> Named.byId("--only", NotebookTable.values(), name))
                .toList();
        return Arrays.stream(NotebookConfiguration.values())
                .filter(each -> tables.isEmpty() || tables.contains(each.table()))
                .toList();
    }
}
