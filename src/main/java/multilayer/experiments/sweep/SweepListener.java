package multilayer.experiments.sweep;

/** Told how a sweep goes, on the thread that runs it: return quickly. */
public interface SweepListener {

    /** A trial is new or stands otherwise than before: it has begun, finished an epoch, ended, … */
    default void onTrial(SweepTrial trial) {}

    /** After every change to a trial, and when the sweep is paused or goes on. */
    default void onProgress(SweepProgress progress) {}

    /** The sweep is over, or was stopped and can go on another time. */
    default void onEnd(SweepEnd end) {}
}
