package multilayer.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import multilayer.experiments.TrialRunner;
import multilayer.experiments.lab.EpochTimer;
import multilayer.experiments.lab.LabListener;
import multilayer.experiments.lab.LabPlan;
import multilayer.experiments.lab.LabPoint;
import multilayer.experiments.lab.LabProgress;
import multilayer.experiments.lab.LabResult;
import multilayer.experiments.lab.LabRun;
import multilayer.text.Messages;

/** One lab on the command line: runs, reports, and stops when asked to; what was measured is kept and told. */
final class LabSession implements LabListener {

    private final LabPlan plan;
    private final LabReport report;
    private final Terminal terminal;
    private final StatusLine status;
    private final LabRun run;

    LabSession(LabPlan plan, TrialRunner trials, EpochTimer timer, LabReport report, Terminal terminal) {
        this.plan = plan;
        this.report = report;
        this.terminal = terminal;
        status = new StatusLine(terminal);
        run = new LabRun(plan, trials, timer, this);
    }

    /** What is done with the result before the interruption, if there was one, takes its course. */
    interface Afterwards {
        void with(LabResult result) throws IOException;
    }

    /**
     * Runs to the end and returns the exit code.
     *
     * @throws IOException if nothing can be measured, or the result not be written, with a sentence
     */
    int run(Afterwards afterwards) throws IOException, InterruptedException {
        try (Interruption interruption = new Interruption(run::stop)) {
            report.start(plan);
            LabResult result = run.run();
            status.clear();
            result.points().stream()
                    .filter(point -> !isOver(point) && !point.runs().isEmpty())
                    .forEach(point -> report.point(plan, point));
            report.done(result, interruption.requested() ? "interrupted" : result.stopped() ? "stopped" : "completed");
            if (!result.measured().isEmpty()) {
                afterwards.with(result);
            }
            return interruption.requested() ? Exit.INTERRUPTED : exitCode(result);
        } finally {
            status.clear();
        }
    }

    private int exitCode(LabResult result) {
        if (terminal.out().checkError()) {
            List<LabPoint> points = result.points();
            terminal.err()
                    .println(Messages.text(
                            "cli.labs.nobodyReads",
                            points.stream()
                                    .mapToInt(point -> point.runs().size())
                                    .sum()));
            return Exit.FAILED;
        }
        return result.measured().isEmpty() ? Exit.FAILED : Exit.OK;
    }

    private boolean isOver(LabPoint point) {
        return point.runs().size() == plan.seeds();
    }

    @Override
    public void onPoint(LabPoint point) {
        if (isOver(point)) {
            status.clear();
            report.point(plan, point);
        }
        if (terminal.out().checkError()) {
            run.stop();
        }
    }

    @Override
    public void onProgress(LabProgress progress) {
        long left = progress.left() == null ? -1 : progress.left().toSeconds();
        status.show(Messages.text(
                "cli.labs.progress",
                progress.done(),
                progress.runs(),
                left < 0 ? 0 : 1,
                String.format(Locale.ROOT, "%d:%02d", left / 60, left % 60)));
    }
}
