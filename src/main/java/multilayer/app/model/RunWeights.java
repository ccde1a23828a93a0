package multilayer.app.model;

import multilayer.engine.train.Experiment;
import multilayer.engine.train.WeightHistory;

/** What a run's network held after its epochs, and what was trained. */
public record RunWeights(Experiment experiment, WeightHistory history) {}
