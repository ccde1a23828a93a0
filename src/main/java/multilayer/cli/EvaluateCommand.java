package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import multilayer.engine.Named;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.Partition;
import multilayer.engine.data.Split;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Evaluator;
import multilayer.engine.eval.Predictions;
import multilayer.engine.nn.Network;
import multilayer.engine.parallel.WorkerPool;
import multilayer.store.AtomicFile;
import multilayer.store.runs.KeptWeights;
import multilayer.store.runs.RunStore;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a trained network gets wrong on one split of its data. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class EvaluateCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final DatasetLoader loader;
    private final Path kept;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--weights", paramLabel = "FILE")
    private @Nullable Path weights;

    @Option(names = "--run", paramLabel = "ID")
    private @Nullable Long run;

    @Option(names = "--epoch", paramLabel = "NAME", completionCandidates = EpochNames.class)
    private @Nullable String epoch;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--split", paramLabel = "NAME", completionCandidates = SplitNames.class)
    private String split = Split.VALIDATION.id();

    @Option(names = "--gallery", paramLabel = "DIR")
    private @Nullable Path gallery;

    @Option(names = "--json")
    private boolean json;

    EvaluateCommand(Terminal terminal, DatasetLoader loader, Path kept) {
        this.terminal = terminal;
        this.loader = loader;
        this.kept = kept;
    }

    @Override
    public Integer call() throws IOException {
        Answers answers = answers();
        EvaluationReport report =
                json ? new JsonEvaluationReport(terminal.out()) : new TableEvaluationReport(terminal.out());
        report.figures(answers.images().classNames(), answers.predictions());
        if (gallery != null) {
            report.gallery(new ErrorGallery(gallery, terminal).write(answers.images(), answers.predictions()));
        }
        return Exit.OK;
    }

    /**
     * What the network answers.
     *
     * @param images where the rows of {@code predictions} point into
     */
    private record Answers(Dataset images, Predictions predictions) {}

    private Answers answers() {
        try {
            Split asked = Named.byId("--split", Split.values(), split);
            SavedRun run = run();
            TrainTest data = loader.load(Datasets.byId(run.experiment().dataset()));
            return answers(run, data, asked);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        } catch (LinkageError e) {
            throw EngineTraining.noEngine(e);
        }
    }

    private SavedRun run() throws IOException {
        if ((weights == null) == (run == null)) {
            throw new IllegalArgumentException(Messages.text("cli.evaluate.which"));
        }
        if (weights != null) {
            store.requireNot(true, "--weights " + weights);
            if (epoch != null) {
                throw new IllegalArgumentException(
                        Messages.text("cli.history.not", "--epoch " + epoch, "--weights " + weights));
            }
            return SavedRun.read(weights);
        }
        try (RunStore history = store.existing(kept)) {
            return KeptRun.of(history, run).saved(epoch == null ? KeptWeights.BEST : EpochNames.byId(epoch));
        }
    }

    private Answers answers(SavedRun run, TrainTest data, Split asked) throws IOException {
        Partition partition = run.experiment().partition(data);
        int[] rows = rows(run, data, partition, asked);
        Dataset images = asked == Split.TEST ? data.test() : partition.source();
        try (Network network = run.network(data);
                WorkerPool pool = WorkerPool.forAllCores();
                Evaluator evaluator = new Evaluator(network, pool)) {
            if (gallery != null) {
                AtomicFile.prepareFolder(gallery);
            }
            return new Answers(images, evaluator.predict(images, rows, asked));
        }
    }

    /** The split as the run parted it: what trained did not validate. */
    private static int[] rows(SavedRun run, TrainTest data, Partition partition, Split asked) {
        if (asked == Split.TEST) {
            return IntStream.range(0, data.test().size()).toArray();
        }
        if (asked == Split.TRAIN) {
            return partition.train();
        }
        if (partition.validatesOnTest() || partition.validation().length == 0) {
            throw new IllegalArgumentException(Messages.text("cli.evaluate.noValidation", run.name()));
        }
        return partition.validation();
    }

    /** The catalog of splits, for the help. */
    static final class SplitNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Split.values()).map(Split::id).iterator();
        }
    }
}
