package multilayer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.RunStart;
import multilayer.engine.train.StepEvent;
import multilayer.engine.train.StopReason;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingControl.Mode;
import multilayer.store.RunFolder;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** One run of the {@code train} command: trains, reports, saves after each epoch, and stops when asked to. */
final class TrainSession implements Training.Listener {

    private final RunPlan plan;
    private final @Nullable RunFolder folder;
    private final Training training;
    private final Report report;
    private final CommandHistory history;
    private final Terminal terminal;
    private final ProgressBar bar;
    private final TrainingControl control = new TrainingControl();
    private final List<EpochEvent> epochs = new ArrayList<>();

    /**
     * Prepares a run.
     *
     * @param folder where it is saved; null for nowhere
     * @param history where it is kept; closed when the run has ended
     */
    TrainSession(
            RunPlan plan,
            @Nullable RunFolder folder,
            Training training,
            Report report,
            CommandHistory history,
            Terminal terminal) {
        this.plan = plan;
        this.folder = folder;
        this.training = training;
        this.report = report;
        this.history = history;
        this.terminal = terminal;
        this.bar = new ProgressBar(terminal, System::nanoTime);
        control.replay(plan.moves());
    }

    /**
     * Runs to the end and returns the exit code.
     *
     * @throws IOException if the data cannot be read
     * @throws UncheckedIOException if the run cannot be saved
     */
    int run() throws IOException, InterruptedException {
        try (CommandHistory kept = history;
                Interruption interruption = new Interruption(control)) {
            Checkpoint from = plan.from();
            Training.Result result = from == null
                    ? training.run(plan.experiment(), plan.parts(), plan.exam(), control, this)
                    : training.resume(from, plan.exam(), control, this);
            bar.clear();
            String reason = interruption.requested()
                    ? "interrupted"
                    : result.end().reason().id();
            report.done(reason, result.end().epochs(), result.test());
            kept.examined(result.test());
            kept.id().ifPresent(report::kept);
            return interruption.requested() ? Exit.INTERRUPTED : exitCode(result.end());
        } finally {
            bar.clear();
        }
    }

    private int exitCode(RunEnd end) {
        if (end.reason() == StopReason.DIVERGED) {
            double learningRate = plan.experiment().training().learningRate();
            terminal.err().println(Messages.text("cli.diverged", end.epochs() + 1, String.valueOf(learningRate)));
            return Exit.FAILED;
        }
        if (terminal.out().checkError()) {
            terminal.err().println(Messages.text("cli.nobodyReads", end.epochs()));
            return Exit.FAILED;
        }
        return Exit.OK;
    }

    @Override
    public void onStart(RunStart start, Supplier<String> dataChecksum) {
        Checkpoint from = plan.from();
        history.start(start, dataChecksum, from);
        if (from != null) {
            report.resumed(from);
        }
        report.start(start);
        bar.start(start, from == null ? 0 : from.step());
    }

    @Override
    public void onStep(StepEvent event) {
        bar.step(event);
        history.step(event);
    }

    @Override
    public void onEpoch(EpochEvent event, Supplier<List<NamedTensor>> weights, Supplier<Checkpoint> checkpoint) {
        epochs.add(event);
        save(to -> {
            to.save(epochs, weights.get());
            to.save(checkpoint.get());
        });
        bar.clear();
        history.epoch(event, weights);
        report.epoch(event);
        if (terminal.out().checkError()) {
            control.ask(Mode.STOP);
        }
    }

    @Override
    public void onEnd(RunEnd end, Supplier<List<NamedTensor>> weights, Supplier<Checkpoint> checkpoint) {
        boolean nothingSaved = plan.from() == null && epochs.isEmpty();
        if (end.restoredEpoch() > 0 || (end.reason() == StopReason.STOPPED && nothingSaved)) {
            save(to -> to.save(epochs, weights.get()));
        }
        history.end(end);
        if (end.reason() == StopReason.STOPPED) {
            save(to -> to.save(checkpoint.get()));
        }
    }

    private void save(Saving saving) {
        if (folder != null) {
            try {
                saving.to(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(Messages.text("cli.notSaved", Complaints.reason(e)), e);
            }
        }
    }

    /** Something that is written to the run's folder, if there is one. */
    private interface Saving {
        void to(RunFolder folder) throws IOException;
    }
}
