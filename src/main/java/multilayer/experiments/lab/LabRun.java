package multilayer.experiments.lab;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import multilayer.experiments.TrialRunner;
import org.jspecify.annotations.Nullable;

/**
 * Runs a lab: all its settings with the first seed, then with the second, and so on, so that the whole chart shows early and its
 * error bars shrink. A run that fails or diverges is a reason at its point, and the lab goes on.
 */
public final class LabRun {

    private final LabPlan plan;
    private final LabWork work;
    private final LabBoard board;
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    /**
     * A run.
     *
     * @param trials where runs are trained; not closed by this
     * @param timer where epochs are timed, in timed labs
     */
    public LabRun(LabPlan plan, TrialRunner trials, EpochTimer timer, LabListener listener) {
        this.plan = plan;
        board = new LabBoard(plan, listener);
        work = plan.lab().measure().isTime() ? new TimedWork(plan, timer, board) : new TrainedWork(plan, trials, board);
    }

    /**
     * Runs all on the calling thread and those of the trials.
     *
     * @return what was measured: all, or what was done when it was stopped
     * @throws IOException if nothing can be measured, with a sentence
     * @throws InterruptedException if the calling thread was interrupted by somebody else; the trials have stopped then
     */
    public LabResult run() throws IOException, InterruptedException {
        Instant started = Instant.now();
        long begun = System.nanoTime();
        thread = Thread.currentThread();
        board.start();
        try {
            if (!stopped) {
                work.run();
            }
        } catch (InterruptedException e) {
            if (!stopped) {
                throw e;
            }
        } finally {
            leave();
        }
        boolean cutShort = stopped && !board.isComplete();
        return new LabResult(plan, board.points(), cutShort, started, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** An interruption that {@link #stop} asked for must not reach what the thread does next. */
    private synchronized void leave() {
        thread = null;
        if (stopped) {
            Thread.interrupted();
        }
    }

    /** What has been measured so far; from any thread. */
    public List<LabPoint> points() {
        return board.points();
    }

    /** Asks it to end; what is done is kept. From any thread, also from a listener and before it runs. */
    public void stop() {
        stopped = true;
        work.stop();
        interrupt();
    }

    /** Timing waits for another process. Holds no lock that a listener is told under: one of them may have asked for it. */
    private synchronized void interrupt() {
        Thread running = thread;
        if (running != null && plan.lab().measure().isTime()) {
            running.interrupt();
        }
    }
}
