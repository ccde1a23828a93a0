package multilayer.experiments.sweep;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import multilayer.experiments.Exam;
import multilayer.experiments.TrialRunner;

/**
 * A search for the hyperparameters with the highest validation accuracy. Its thread decides, keeps and tells; trials run where the
 * {@link TrialRunner} has them run. The test set is opened once, when all is done, for the winner.
 */
public final class Sweep {

    /** Something that happened to a sweep, handled on its own thread. */
    interface Event {
        void handle(Sitting sitting) throws IOException;
    }

    private final SweepSpec spec;
    private final TrialRunner runner;
    private final Exam exam;
    private final SweepJournal journal;
    private final SweepListener listener;
    private final TrialWatch watch;
    private final LongSupplier nanoTime;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Standings standings = new Standings();

    /** A sweep whose trials nobody watches. */
    public Sweep(SweepSpec spec, TrialRunner runner, Exam exam, SweepJournal journal, SweepListener listener) {
        this(spec, runner, exam, journal, listener, TrialWatch.NONE);
    }

    /**
     * A sweep.
     *
     * @param runner where trials run, as many at once as it has slots; left open
     * @param exam how the winner is tested
     * @param journal what was kept of it, and keeps what comes
     * @param watch asked for each leg before it begins
     */
    public Sweep(
            SweepSpec spec,
            TrialRunner runner,
            Exam exam,
            SweepJournal journal,
            SweepListener listener,
            TrialWatch watch) {
        this(spec, runner, exam, journal, listener, watch, System::nanoTime);
    }

    Sweep(
            SweepSpec spec,
            TrialRunner runner,
            Exam exam,
            SweepJournal journal,
            SweepListener listener,
            TrialWatch watch,
            LongSupplier nanoTime) {
        this.spec = spec;
        this.runner = runner;
        this.exam = exam;
        this.journal = journal;
        this.listener = listener;
        this.watch = watch;
        this.nanoTime = nanoTime;
    }

    /**
     * Runs on the calling thread until the budget is spent, everything was tried, or {@link #stop} is called; goes on where an earlier
     * sitting ended. To be called once.
     *
     * @throws IOException if the journal cannot be read or written; what was kept stays
     */
    public SweepEnd run() throws IOException, InterruptedException {
        return told(new Sitting(this, journal.read()).run());
    }

    /**
     * The same for one trial that waits, was cancelled, failed or was stopped early, from where it was if that was kept: the others wait, and
     * the sweep can go on another time. A sweep that was over is taken up by this, and runs to its end: the trial, what the strategy decides because of it, and
     * the exam of whichever trial wins then. Comes back at once if the trial has nothing to do.
     */
    public SweepEnd runTrial(int number) throws IOException, InterruptedException {
        return told(new Sitting(this, journal.read()).run(number));
    }

    private SweepEnd told(SweepEnd end) {
        listener.onEnd(end);
        return end;
    }

    /** Stops the running trials where they are and begins no others until {@link #resume}. Any thread may ask. */
    public void pause() {
        post(sitting -> sitting.pause(true));
    }

    /** Goes on after {@link #pause}. Any thread may ask. */
    public void resume() {
        post(sitting -> sitting.pause(false));
    }

    /**
     * Stops the running trials where they are and lets {@link #run} return; the sweep can go on another time. Any thread may ask.
     */
    public void stop() {
        post(Sitting::stop);
    }

    /** Stops one trial for good: it is cancelled. Without effect on one that has no work to do. Any thread may ask. */
    public void stopTrial(int number) {
        post(sitting -> sitting.cancel(number));
    }

    /**
     * Runs a trial that was cancelled or failed again, from where it was if that was kept; lets one that was stopped early go on to its end,
     * which takes epochs of the budget. Any thread may ask while the sweep runs.
     */
    public void restartTrial(int number) {
        post(sitting -> sitting.restart(number));
    }

    /** All trials so far, by number. Any thread may ask. */
    public List<SweepTrial> trials() {
        return standings.all();
    }

    void post(Event event) {
        events.add(event);
    }

    /** Whether something happened that was not handled yet. */
    boolean isAsked() {
        return !events.isEmpty();
    }

    /** Waits for what happens next. */
    Event take() throws InterruptedException {
        return events.take();
    }

    SweepSpec spec() {
        return spec;
    }

    TrialRunner runner() {
        return runner;
    }

    Exam exam() {
        return exam;
    }

    SweepJournal journal() {
        return journal;
    }

    SweepListener listener() {
        return listener;
    }

    TrialWatch watch() {
        return watch;
    }

    Standings standings() {
        return standings;
    }

    LongSupplier nanoTime() {
        return nanoTime;
    }
}
