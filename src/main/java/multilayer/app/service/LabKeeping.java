package multilayer.app.service;

import multilayer.engine.data.TrainTest;
import multilayer.experiments.TrialRunner;
import multilayer.experiments.lab.Labs;

/** Where the runs of labs are kept as runs, beside those of the window. */
@FunctionalInterface
public interface LabKeeping {

    /**
     * A runner that keeps what {@code runner} runs on {@code data}. Called off the FX thread.
     *
     * @param runner closed by whoever made it
     */
    TrialRunner before(TrialRunner runner, Labs lab, TrainTest data);
}
