package multilayer.experiments;

/** A trial that was asked for. */
public interface TrialHandle {

    /**
     * Asks the trial to end before its next step; one that has not begun never will, and ends with {@link
     * multilayer.engine.train.StopReason#STOPPED} and no epochs. What it has computed is told as its outcome.
     */
    void stop();

    /** Waits until its listener has been told of the end. */
    void await() throws InterruptedException;
}
