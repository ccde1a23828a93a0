package multilayer.experiments.space;

import multilayer.engine.train.Experiment;

/**
 * What is searched: an experiment, and what of it is varied.
 *
 * @param base what all trials have in common
 */
public record Search(Experiment base, SearchSpace space) {}
