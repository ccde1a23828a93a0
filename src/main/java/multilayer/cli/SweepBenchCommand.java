package multilayer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import multilayer.bench.sweep.Claim;
import multilayer.bench.sweep.SearchBenchmark;
import multilayer.bench.sweep.ThroughputBenchmark;
import multilayer.engine.Named;
import multilayer.engine.Range;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.sweep.SweepSpec.Tuning;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what sweeps promise. */
@Command(name = "sweep", mixinStandardHelpOptions = true)
final class SweepBenchCommand implements Callable<Integer> {

    private static final Range REPEATS = Range.integers("--repeats", 1, 1_000);
    private static final Range ROUNDS = Range.integers("--rounds", 1, 1_000);
    private static final Range IMAGES = Range.integers("--images", 100, Datasets.FASHION_MNIST.trainingImages());
    private static final Range EPOCHS = Range.integers("--epochs", 20, 100_000);

    /** Nothing is trained, so they cost nothing. */
    private static final int SIMULATED_REPEATS = 20;

    private static final int TRAINED_REPEATS = 5;

    private final Terminal terminal;
    private final DatasetLoader loader;
    private final StatusLine status;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--only", paramLabel = "CLAIM", split = ",")
    private List<String> only = new ArrayList<>();

    @Option(names = "--repeats", paramLabel = "N")
    private @Nullable Integer repeats;

    @Option(names = "--epochs", paramLabel = "N")
    private int epochs = 90;

    @Option(names = "--eta", paramLabel = "N")
    private int eta = Tuning.USUAL.eta();

    @Option(names = "--min-epochs", paramLabel = "N")
    private int minimumEpochs = Tuning.USUAL.minimumEpochs();

    @Option(names = "--images", paramLabel = "N")
    private int images = Datasets.FASHION_MNIST.trainingImages();

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 5;

    @Option(names = "--json")
    private boolean json;

    SweepBenchCommand(Terminal terminal, DatasetLoader loader) {
        this.terminal = terminal;
        this.loader = loader;
        status = new StatusLine(terminal);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Claim> claims;
        TrainTest data;
        Tuning tuning;
        try {
            if (repeats != null) {
                REPEATS.check(repeats);
            }
            ROUNDS.check(rounds);
            IMAGES.check(images);
            EPOCHS.check(epochs);
            tuning = new Tuning(Tuning.USUAL.gridPoints(), eta, minimumEpochs);
            claims = only.isEmpty()
                    ? Arrays.asList(Claim.values())
                    : only.stream()
                            .map(name -> Named.byId("--only", Claim.values(), name))
                            .toList();
            data = loader.load(Datasets.FASHION_MNIST);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
        SearchReport report = json ? new JsonSearchReport(terminal.out()) : new TableSearchReport(terminal.out());
        for (Claim claim : claims) {
            show(claim, data.first(images, data.test().size()), tuning, report);
        }
        return Exit.OK;
    }

    private void show(Claim claim, TrainTest data, Tuning tuning, SearchReport report)
            throws IOException, InterruptedException {
        switch (claim) {
            case KNOWN_ANSWER -> compare(claim, SearchBenchmark.simulated(), SIMULATED_REPEATS, 0, report);
            case NOTEBOOK -> {
                try (LocalTrials trials = new LocalTrials(data)) {
                    compare(
                            claim,
                            SearchBenchmark.notebook(data, trials, epochs, tuning),
                            TRAINED_REPEATS,
                            data.train().size(),
                            report);
                }
            }
            case THROUGHPUT -> throughput(data);
        }
    }

    private void compare(Claim claim, SearchBenchmark benchmark, int usual, int of, SearchReport report)
            throws IOException, InterruptedException {
        report.start(claim, benchmark.epochs(), of);
        report.result(
                claim,
                SearchBenchmark.Result.of(
                        benchmark.run(repeats == null ? usual : repeats, repeat -> report.repeat(claim, repeat))));
    }

    private void throughput(TrainTest data) throws InterruptedException {
        Experiment baseline = Preset.BASELINE.experiment();
        ThroughputBenchmark.Result result = new ThroughputBenchmark(
                        data, baseline.withTraining(baseline.training().withEpochs(1)), rounds)
                .run(round -> status.showRound(round, rounds));
        status.clear();
        if (json) {
            new JsonLines(terminal.out()).write(new Throughput(Claim.THROUGHPUT.id(), result));
            return;
        }
        terminal.out()
                .println(Messages.text(
                        "cli.bench.sweep.throughput",
                        result.trials(),
                        result.slots(),
                        data.train().size()));
        SpreadLines lines = new SpreadLines(terminal);
        lines.print("cli.bench.sweep.oneAfterAnother", result.oneAfterAnother(), "%.0f samples/s");
        lines.print("cli.bench.sweep.atOnce", result.atOnce(), "%.0f samples/s");
        lines.print("cli.bench.sweep.ratio", result.ratio(), "%.3f");
    }

    private record Throughput(String event, ThroughputBenchmark.Result result) {}
}
