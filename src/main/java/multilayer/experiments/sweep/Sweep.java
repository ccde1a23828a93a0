package multilayer.experiments.sweep;

import java.io.IOException;
import java.util.List;
import multilayer.experiments.Exam;
import multilayer.experiments.TrialRunner;

/** A search. */
public final class Sweep {

    public Sweep(SweepSpec spec, TrialRunner runner, Exam exam, SweepJournal journal, SweepListener listener) {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs on the calling thread until the budget is spent, everything was tried, or {@link #stop} is called; goes on where an earlier
     * sitting ended.
     *
     * @throws IOException if the journal cannot be read or written; what was kept stays
     */
    public SweepEnd run() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Stops the running trials where they are and begins no others until {@link #resume}. Any thread may ask. */
    public void pause() {}

    /** Goes on after {@link #pause}. */
    public void resume() {}

    /** Stops the running trials where they are and lets {@link #run} return; the sweep can go on another time. */
    public void stop() {}

    /** Stops one trial for good: it is cancelled. Without effect on one that has ended. */
    public void stopTrial(int number) {}

    /** Runs a trial that was cancelled, or failed, again: from where it was if that was kept. */
    public void restartTrial(int number) {}

    /** All trials so far, by number. Any thread may ask. */
    public List<SweepTrial> trials() {
        return List.of();
    }
}
