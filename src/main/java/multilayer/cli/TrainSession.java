package multilayer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import multilayer.engine.NamedTensor;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
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

    private final Experiment experiment;
    private final boolean exam;
    private final @Nullable RunFolder folder;
    private final Training training;
    private final Report report;
    private final Terminal terminal;
    private final ProgressBar bar;
    private final TrainingControl control = new TrainingControl();
    private final List<EpochEvent> epochs = new ArrayList<>();

    TrainSession(
            Experiment experiment,
            boolean exam,
            @Nullable RunFolder folder,
            Training training,
            Report report,
            Terminal terminal) {
        this.experiment = experiment;
        this.exam = exam;
        this.folder = folder;
        this.training = training;
        this.report = report;
        this.terminal = terminal;
        this.bar = new ProgressBar(terminal, System::nanoTime);
    }

    /**
     * Runs to the end and returns the exit code.
     *
     * @throws IOException if the data cannot be read
     * @throws UncheckedIOException if the run cannot be saved
     */
    int run() throws IOException, InterruptedException {
        try (Interruption interruption = new Interruption(control)) {
            Training.Result result = training.run(experiment, exam, control, this);
            bar.clear();
            String reason = interruption.requested()
                    ? "interrupted"
                    : result.end().reason().id();
            report.done(reason, result.end().epochs(), result.test());
            return interruption.requested() ? Exit.INTERRUPTED : exitCode(result.end());
        } finally {
            bar.clear();
        }
    }

    private int exitCode(RunEnd end) {
        if (end.reason() == StopReason.DIVERGED) {
            double learningRate = experiment.training().learningRate();
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
    public void onStart(RunStart start) {
        report.start(start);
        bar.start(start);
    }

    @Override
    public void onStep(StepEvent event) {
        bar.step(event);
    }

    @Override
    public void onEpoch(EpochEvent event, Supplier<List<NamedTensor>> weights) {
        epochs.add(event);
        save(weights);
        bar.clear();
        report.epoch(event);
        if (terminal.out().checkError()) {
            control.ask(Mode.STOP);
        }
    }

    @Override
    public void onEnd(RunEnd end, Supplier<List<NamedTensor>> weights) {
        if (end.restoredEpoch() > 0) {
            save(weights);
        }
    }

    private void save(Supplier<List<NamedTensor>> weights) {
        if (folder != null) {
            try {
                folder.save(epochs, weights.get());
            } catch (IOException e) {
                throw new UncheckedIOException(Messages.text("cli.notSaved", Complaints.reason(e)), e);
            }
        }
    }
}
