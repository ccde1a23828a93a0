package multilayer.experiments.lab;

import java.util.List;
import java.util.function.LongFunction;
import multilayer.engine.train.Experiment;

/**
 * What is run at a setting.
 *
 * @param experiments by seed; of several, the one counts that does best on validation
 */
record LabTask(LabSetting setting, LongFunction<List<Experiment>> experiments) {

    /** A task of one experiment, whatever its seed is. */
    static LabTask of(LabSetting setting, Experiment experiment) {
        return new LabTask(
                setting,
                seed -> List.of(experiment.withTraining(experiment.training().withSeed(seed))));
    }

    List<Experiment> experiments(long seed) {
        return experiments.apply(seed);
    }
}
