package multilayer.experiments.lab;

import multilayer.engine.train.Experiment;

/**
 * A run of a lab.
 *
 * @param number which one, from 1, in the order in which they are asked for
 * @param setting the first of the settings that it counts for
 * @param seed of the run
 * @param experiment what is trained
 */
public record LabTrial(int number, LabSetting setting, long seed, Experiment experiment) {

    /** What the run is called in the history, for example {@code bottleneck plain 1 seed 2}. */
    String name(Labs lab) {
        String what = lab == Labs.JOINT_SEARCH ? "trial " + number : (setting.series() + " " + setting.label()).strip();
        return "%s %s seed %d".formatted(lab.id(), what, seed);
    }
}
