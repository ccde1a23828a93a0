package multilayer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import multilayer.bench.engine.Processors;
import multilayer.engine.Range;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.TrainingConfig;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.TrialRunner;
import multilayer.experiments.lab.EpochTimer;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabSheet;
import multilayer.experiments.lab.LabSheet.Workshop;
import multilayer.experiments.lab.LabStudent;
import multilayer.experiments.lab.LabWords;
import multilayer.experiments.lab.Labs;
import multilayer.store.AtomicFile;
import multilayer.store.runs.Origin;
import multilayer.store.runs.Workplace;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a lab without a window. */
@Command(name = "run", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class LabsRunCommand implements Callable<Integer> {

    private static final Range SEEDS = Range.integers("--seeds", 1, (int) LabPlan.SEEDS.maximum());
    private static final Range EPOCHS = Range.integers("--epochs", 1, (int) TrainingConfig.EPOCHS.maximum());

    private final Terminal terminal;
    private final DatasetLoader loader;
    private final EpochTimer timer;
    private final Path kept;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", descriptionKey = "name", completionCandidates = LabNames.class)
    private String name = "";

    @Option(names = "--seeds", paramLabel = "N")
    private @Nullable Integer seeds;

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable Integer epochs;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path sheet;

    @Option(names = "--prediction", paramLabel = "TEXT")
    private @Nullable String prediction;

    @Mixin
    private StoreOption store = new StoreOption();

    LabsRunCommand(Terminal terminal, DatasetLoader loader, EpochTimer timer, Path kept) {
        this.terminal = terminal;
        this.loader = loader;
        this.timer = timer;
        this.kept = kept;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            LabPlan plan = plan();
            requireSheet();
            TrainTest data = loader.load(Datasets.FASHION_MNIST);
            Origin origin = new Origin(Origin.Kind.LAB, plan.lab().id());
            try (TrialHistory history = TrialHistory.open(store, kept, terminal);
                    TrialRunner trials = history.before(new LocalTrials(data), origin, data)) {
                return new LabSession(plan, trials, timer, report(), terminal).run(this::writeSheet);
            }
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
    }

    private LabReport report() {
        LabWords words = new LabWords(PlainText::of);
        return json ? new JsonLabReport(terminal.out(), words) : new TableLabReport(terminal.out(), words);
    }

    private LabPlan plan() {
        Labs lab = Labs.byId(name);
        LabPlan plan = quick ? LabPlan.quick(lab) : LabPlan.full(lab);
        if (seeds != null) {
            SEEDS.check(seeds);
            plan = plan.withSeeds(seeds);
        }
        if (epochs != null) {
            EPOCHS.check(epochs);
            plan = plan.withEpochs(epochs);
        }
        return plan;
    }

    /** Looks before minutes are spent on what could not be written. */
    private void requireSheet() {
        if (sheet == null && prediction != null) {
            throw new IllegalArgumentException(Messages.text("cli.labs.predictionAlone"));
        }
        if (sheet != null
                && (Files.isDirectory(sheet)
                        || !Files.isWritable(sheet.toAbsolutePath().getParent()))) {
            throw new IllegalArgumentException(Messages.text("cli.labs.reportFolder", sheet));
        }
    }

    private void writeSheet(LabResult result) throws IOException {
        if (sheet != null) {
            Workplace workplace = Workplace.here(Processors.name());
            String html = LabSheet.of(
                            result,
                            new LabWords(Messages::text),
                            new LabStudent(prediction == null ? "" : prediction, "", ""),
                            new Workshop(workplace.host(), workplace.version(), ZoneId.systemDefault()))
                    .html();
            AtomicFile.write(sheet, out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
            terminal.err().println(Messages.text("cli.labs.sheet", sheet));
        }
    }

    /** The catalog of labs, for the help. */
    static final class LabNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Labs.values())
                    .filter(lab -> !lab.isLink())
                    .map(Labs::id)
                    .iterator();
        }
    }
}
