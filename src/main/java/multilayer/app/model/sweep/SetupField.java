package multilayer.app.model.sweep;

import multilayer.engine.Named;
import multilayer.engine.Range;
import multilayer.engine.train.TrainingConfig;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.SweepSpec.Tuning;

/** The numbers of a sweep that a person types, besides its dimensions. */
public enum SetupField implements Named {
    TRIALS("trials", Budget.TRIALS, 40),
    EPOCHS("epochs", Budget.EPOCHS, 200),
    MINUTES("minutes", Range.integers("minutes", 1, (int) Budget.SECONDS.maximum() / 60), 20),
    /** As many as there are cores: each trial has one. */
    PARALLEL(
            "parallel", Range.integers("parallel", 1, 256), Runtime.getRuntime().availableProcessors()),
    SEED("seed", TrainingConfig.SEED, 1),
    GRID_POINTS("gridPoints", Tuning.GRID_POINTS, Tuning.USUAL.gridPoints()),
    ETA("eta", Tuning.ETA, Tuning.USUAL.eta()),
    MINIMUM_EPOCHS("minimumEpochs", Tuning.MINIMUM_EPOCHS, Tuning.USUAL.minimumEpochs());

    private final String id;
    private final Range range;
    private final int usual;

    SetupField(String id, Range range, int usual) {
        this.id = id;
        this.range = range;
        this.usual = usual;
    }

    @Override
    public String id() {
        return id;
    }

    public Range range() {
        return range;
    }

    /** Where it begins. */
    int usual() {
        return usual;
    }
}
