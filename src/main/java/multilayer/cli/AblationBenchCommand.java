package multilayer.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import multilayer.bench.accuracy.AblationBenchmark;
import multilayer.bench.accuracy.AblationBenchmark.Row;
import multilayer.engine.Named;
import multilayer.engine.Range;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.TrainingConfig;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What each ingredient of a preset brings. */
@Command(name = "ablation", mixinStandardHelpOptions = true)
final class AblationBenchCommand implements Callable<Integer> {

    private static final Range SEEDS = Range.integers("--seeds", 1, 100);

    private final Terminal terminal;
    private final DatasetLoader loader;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--preset", paramLabel = "NAME", completionCandidates = ExperimentOptions.PresetNames.class)
    private String preset = Preset.BASELINE.id();

    @Option(names = "--seeds", paramLabel = "N")
    private int seeds = 5;

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable Integer epochs;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private MarkdownOption markdown = new MarkdownOption();

    AblationBenchCommand(Terminal terminal, DatasetLoader loader) {
        this.terminal = terminal;
        this.loader = loader;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Experiment experiment;
        TrainTest data;
        try {
            SEEDS.check(seeds);
            experiment = experiment();
            markdown.requireWritable();
            data = loader.load(Datasets.byId(experiment.dataset()));
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
        AblationReport report = json ? new JsonAblationReport(terminal.out()) : new TableAblationReport(terminal.out());
        report.start(preset, seeds);
        List<Row> rows = new AblationBenchmark(data, seeds).run(experiment, report::row);
        markdown.write(() -> AblationMarkdown.of(preset, rows, seeds));
        return Exit.OK;
    }

    private Experiment experiment() {
        Experiment experiment = Named.byId("--preset", Preset.values(), preset).experiment();
        if (epochs == null) {
            return experiment;
        }
        if (!TrainingConfig.EPOCHS.contains(epochs)) {
            String bounds = TrainingConfig.EPOCHS.bounds();
            throw new IllegalArgumentException(Messages.text("cli.number", "--epochs", bounds, String.valueOf(epochs)));
        }
        return experiment.withTraining(experiment.training().withEpochs(epochs));
    }
}
