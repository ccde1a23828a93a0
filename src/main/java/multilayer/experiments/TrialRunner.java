package multilayer.experiments;

/**
 * Where trials run: the one seam between what asks for runs (labs, sweeps) and what carries them out. The same trial has the
 * same outcome, bit for bit, wherever and beside whatever else it runs.
 */
public interface TrialRunner extends AutoCloseable {

    /** How many trials run at once. */
    int slots();

    /** Asks for a trial. Trials begin in the order in which they were asked for, each as soon as a slot is free. */
    TrialHandle start(Trial trial, TrialListener listener);

    /** Stops what is going on and waits for it. */
    @Override
    void close();
}
