package multilayer.app.service;

import java.util.List;
import java.util.function.Supplier;
import multilayer.app.model.RunWeights;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.ControlChange;
import multilayer.engine.train.TrainingListener;

/** What becomes of the window's runs when they are over. Neither of these fails, whatever happens. */
public interface RunKeeping {

    /**
     * A run is about to begin.
     *
     * @param run its weights are in the history before the listener is told of an epoch
     * @param moved what was moved in it so far; asked for on the thread that trains
     * @param goesOn whether it goes on with weights of the run before it
     * @return to be told of the run
     */
    TrainingListener begin(RunWeights run, Supplier<List<ControlChange>> moved, boolean goesOn);

    /** The network of the run that began last was measured on the test set. */
    void examined(Metrics test);

    /** Runs are forgotten. */
    static RunKeeping nothing() {
        return new RunKeeping() {
            @Override
            public TrainingListener begin(RunWeights run, Supplier<List<ControlChange>> moved, boolean goesOn) {
                return new TrainingListener() {};
            }

            @Override
            public void examined(Metrics test) {
                // nothing is kept that it could be a figure of
            }
        };
    }
}
