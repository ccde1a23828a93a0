package multilayer.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import multilayer.bench.engine.Processors;
import multilayer.engine.data.TrainTest;
import multilayer.engine.eval.Metrics;
import multilayer.experiments.LocalTrials;
import multilayer.experiments.sweep.Sweep;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.experiments.sweep.SweepListener;
import multilayer.experiments.sweep.SweepProgress;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.Workplace;
import multilayer.store.sqlite.Database;
import multilayer.store.sweeps.StoredSweep;
import multilayer.store.sweeps.SweepRuns;
import multilayer.text.Messages;

/** One sitting of the {@code sweep} command: runs trials, reports, keeps what comes of them, and stops when asked to. */
final class SweepSession implements SweepListener {

    private final StoredSweep stored;
    private final SweepReport report;
    private final Terminal terminal;
    private final StatusLine status;
    private final SweepRuns runs;
    private final LocalTrials trials;
    private final Sweep sweep;

    /**
     * Prepares a sitting.
     *
     * @param database where its trials are kept as runs
     */
    SweepSession(
            StoredSweep stored, Database database, TrainTest data, int slots, SweepReport report, Terminal terminal) {
        this.stored = stored;
        this.report = report;
        this.terminal = terminal;
        status = new StatusLine(terminal);
        runs = new SweepRuns(
                stored,
                new RunStore(database),
                data.checksum(),
                Workplace.here(Processors.name()),
                problem ->
                        terminal.err().println(Messages.text("cli.history.notRecorded", Complaints.reason(problem))));
        trials = new LocalTrials(data, slots);
        sweep = new Sweep(stored.spec(), trials, trials, stored, this, runs);
    }

    /**
     * Runs until the sweep ends or is interrupted, and returns the exit code.
     *
     * @throws IOException if something cannot be kept
     */
    int run() throws IOException, InterruptedException {
        try (LocalTrials running = trials;
                Interruption interruption = new Interruption(sweep::stop)) {
            report.start(stored.id(), stored.spec(), running.slots());
            SweepEnd end = sweep.run();
            status.clear();
            examined(end);
            String reason = end.completed() ? "completed" : interruption.requested() ? "interrupted" : "stopped";
            report.done(stored.id(), reason, end);
            return exitCode(end, interruption.requested());
        } finally {
            status.clear();
        }
    }

    private void examined(SweepEnd end) {
        SweepTrial winner = end.winner();
        Metrics test = end.test();
        if (winner != null && test != null) {
            runs.examined(winner, test);
        }
    }

    private int exitCode(SweepEnd end, boolean interrupted) {
        if (!end.completed()) {
            return interrupted ? Exit.INTERRUPTED : Exit.FAILED;
        }
        return end.winner() == null ? Exit.FAILED : Exit.OK;
    }

    @Override
    public void onTrial(SweepTrial trial) {
        if (!trial.state().isOpen()) {
            status.clear();
            report.trial(trial);
            if (terminal.out().checkError()) {
                sweep.stop();
            }
        }
    }

    @Override
    public void onProgress(SweepProgress progress) {
        SweepTrial best = progress.best();
        status.show(Messages.text(
                "cli.sweep.progress",
                progress.ended(),
                progress.trials(),
                progress.epochs(),
                best == null ? "-" : String.format(Locale.ROOT, "%.4f", best.value()),
                progress.left().map(SweepSession::clock).orElse("?")));
    }

    private static String clock(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }
}
