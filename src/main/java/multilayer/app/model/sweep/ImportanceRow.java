package multilayer.app.model.sweep;

import multilayer.experiments.Importance;

/** How important one hyperparameter is. */
public record ImportanceRow(String name, Importance importance) {}
