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
public record LabTrial(int number, LabSetting setting, long seed, Experiment experiment) {}
