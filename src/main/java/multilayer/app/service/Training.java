package multilayer.app.service;

import multilayer.engine.eval.Metrics;
import multilayer.engine.nn.Network;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.RunEnd;
import multilayer.engine.train.TrainingControl;
import multilayer.engine.train.TrainingListener;
import multilayer.engine.train.WeightHistory;
import org.jspecify.annotations.Nullable;

/** What a {@link TrainingService} drives: the engine, or a script in a test. Used by the training thread alone. */
interface Training {

    /**
     * Trains until the last epoch or until stopped. What has been computed is kept as {@link #network()}.
     *
     * @param parts into how many parts each batch is cut: with the experiment, the data and the first weights it decides the
     *     result, bit for bit
     * @param origins for each hidden block, the index of the block of {@link #network()} whose weights it keeps, or -1;
     *     null for fresh weights everywhere
     * @param history receives the weights after each epoch, before the listener is told of it
     */
    RunEnd fit(
            Experiment experiment,
            int parts,
            int @Nullable [] origins,
            TrainingControl control,
            TrainingListener listener,
            WeightHistory history)
            throws Exception;

    /** Measures {@link #network()} on the test split. */
    Metrics examine() throws Exception;

    /** The network trained last; null if there is none. */
    @Nullable Network network();

    /** Closes {@link #network()}. */
    void forget();
}
