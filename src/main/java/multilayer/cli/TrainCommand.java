package multilayer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import multilayer.engine.train.Checkpoint;
import multilayer.store.RunFolder;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunStore;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains without a window. */
@Command(name = "train", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TrainCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Training training;
    private final Path kept;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "--test")
    private boolean test;

    @Option(names = "--save", paramLabel = "DIR")
    private @Nullable Path save;

    @Option(names = "--resume", paramLabel = "DIR")
    private @Nullable Path resume;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--no-store")
    private boolean noStore;

    @Option(names = "--repeat", paramLabel = "ID")
    private @Nullable Long repeat;

    @Option(names = "--find-lr")
    private boolean findLearningRate;

    @Option(names = "--json")
    private boolean json;

    TrainCommand(Terminal terminal, Training training, Path kept) {
        this.terminal = terminal;
        this.training = training;
        this.kept = kept;
    }

    @Override
    public Integer call() throws InterruptedException {
        return findLearningRate ? findLearningRate() : train();
    }

    private int train() throws InterruptedException {
        Report report = json ? new JsonReport(terminal.out()) : new TableReport(terminal.out());
        TrainSession session;
        try {
            store.requireNot(noStore && repeat == null, "--no-store");
            session = session(report);
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
        try {
            return session.run();
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
    }

    private TrainSession session(Report report) throws IOException {
        if (repeat != null) {
            return repeated(repeat, report);
        }
        return resume == null
                ? begun(RunPlan.begun(options.experiment(), test), options.name(), report)
                : resumed(resume, report);
    }

    private TrainSession repeated(long id, Report report) throws IOException {
        String others = (options.given() + (resume == null ? "" : " --resume " + resume)).strip();
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(Messages.text("cli.history.repeatAnd", String.valueOf(id), others));
        }
        RunDetails run;
        try (RunStore history = store.existing(kept)) {
            run = KeptRun.of(history, id).details();
        }
        return begun(RunPlan.repeated(run, test), run.summary().name(), report);
    }

    private TrainSession begun(RunPlan plan, String name, Report report) throws IOException {
        RunFolder folder = save == null ? null : new RunFolder(save, plan.experiment());
        return new TrainSession(plan, folder, training, report, history(name), terminal);
    }

    private TrainSession resumed(Path folder, Report report) throws IOException {
        if (save != null) {
            throw new IllegalArgumentException(Messages.text("cli.resumeAndSave", folder, save));
        }
        Checkpoint checkpoint = RunFolder.checkpoint(folder);
        options.requireSame(checkpoint.experiment());
        if (checkpoint.isFinished()) {
            throw new IllegalArgumentException(Messages.text("cli.resumeFinished", folder, checkpoint.epochs()));
        }
        RunFolder saved = RunFolder.resumed(folder, checkpoint);
        CommandHistory history = history(String.valueOf(folder.toAbsolutePath().getFileName()));
        return new TrainSession(RunPlan.resumed(checkpoint, test), saved, training, report, history, terminal);
    }

    /**
     * Where the run is kept.
     *
     * @throws IOException if the person has named a folder, and it cannot be used
     */
    private CommandHistory history(String name) throws IOException {
        if (noStore) {
            return CommandHistory.none(terminal);
        }
        try {
            return CommandHistory.in(RunStore.open(store.folder(kept)), name, terminal);
        } catch (IOException e) {
            if (store.isGiven()) {
                throw e;
            }
            return CommandHistory.failed(e, terminal);
        }
    }

    private int findLearningRate() throws InterruptedException {
        if (test) {
            throw Complaints.about(spec, Messages.text("cli.findLrAnd", "--test"), null);
        }
        if (save != null) {
            throw Complaints.about(spec, Messages.text("cli.findLrAnd", "--save " + save), null);
        }
        if (resume != null) {
            throw Complaints.about(spec, Messages.text("cli.findLrAnd", "--resume " + resume), null);
        }
        if (repeat != null) {
            throw Complaints.about(spec, Messages.text("cli.findLrAnd", "--repeat " + repeat), null);
        }
        if (store.isGiven()) {
            throw Complaints.about(spec, Messages.text("cli.findLrAnd", "--store " + store.folder(kept)), null);
        }
        RangeReport report = json ? new JsonRangeReport(terminal.out()) : new TableRangeReport(terminal.out());
        try {
            return new FindSession(options.experiment(), training, report, terminal).run();
        } catch (IllegalArgumentException e) {
            throw Complaints.about(spec, Complaints.reason(e), e);
        } catch (IOException e) {
            throw Complaints.about(spec, Messages.text("cli.file", Complaints.reason(e)), e);
        }
    }
}
