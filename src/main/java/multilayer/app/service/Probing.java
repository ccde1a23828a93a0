package multilayer.app.service;

import multilayer.app.model.EpochStatistics;
import multilayer.app.model.RunWeights;

/** What a {@link WeightsService} drives: the engine, or a script in a test. Used by its thread alone. */
public interface Probing {

    /** The state of the run's layers after an epoch, or if it is no longer kept, after the last one before it that is. */
    EpochStatistics probe(RunWeights weights, int epoch) throws Exception;
}
