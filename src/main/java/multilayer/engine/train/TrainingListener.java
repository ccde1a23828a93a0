package multilayer.engine.train;

/** Told what happens in a run, on the thread that trains: return quickly. */
public interface TrainingListener {

    /** Before the first step. */
    default void onStart(RunStart start) {}

    default void onStep(StepEvent event) {}

    default void onEpoch(EpochEvent event) {}

    /** After the last step. Not called when the run fails with an exception. */
    default void onEnd(RunEnd end) {}
}
