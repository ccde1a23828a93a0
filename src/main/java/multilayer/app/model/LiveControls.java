package multilayer.app.model;

/** What a run lets a person move while it trains. Called from the thread of the window. */
public interface LiveControls {

    /** The new learning rate, before the schedule's factor; counts from the next step. */
    void learningRate(double learningRate);

    /**
     * The new dropout rate of one hidden block; counts from the next step.
     *
     * @param block index of the hidden block, from 0
     * @param dropoutRate in [0, 1)
     */
    void dropoutRate(int block, double dropoutRate);
}
