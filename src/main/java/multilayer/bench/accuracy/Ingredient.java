package multilayer.bench.accuracy;

import java.util.List;
import java.util.function.UnaryOperator;
import multilayer.engine.Named;
import multilayer.engine.data.Augmentation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;

/** What a good recipe is made of, and how to do without it. Adding one is one constant here and its word. */
public enum Ingredient implements Named {
    DROPOUT("dropout", blocks(block -> block.withDropoutRate(0))),
    BATCH_NORM("batch-norm", blocks(block -> block.withBatchNorm(false))),
    AUGMENTATION("augmentation", training(config -> config.withAugmentation(Augmentation.NONE))),
    WEIGHT_DECAY(
            "weight-decay",
            training(config -> config.withOptimizer(config.optimizer().withWeightDecay(0)))),
    LABEL_SMOOTHING("label-smoothing", training(config -> config.withLabelSmoothing(0))),
    AVERAGING("averaging", training(config -> config.withAverageDecay(0))),
    /** The full learning rate from the first step to the last, without a warm-up. */
    SCHEDULE("schedule", training(config -> config.withSchedule(LearningRateSchedule.CONSTANT)));

    private final String id;
    private final UnaryOperator<Experiment> removal;

    Ingredient(String id, UnaryOperator<Experiment> removal) {
        this.id = id;
        this.removal = removal;
    }

    @Override
    public String id() {
        return id;
    }

    /** The experiment without this; the same one when it has none of it. */
    public Experiment removedFrom(Experiment experiment) {
        return removal.apply(experiment);
    }

    public boolean isIn(Experiment experiment) {
        return !removedFrom(experiment).equals(experiment);
    }

    private static UnaryOperator<Experiment> training(UnaryOperator<TrainingConfig> change) {
        return experiment -> experiment.withTraining(change.apply(experiment.training()));
    }

    private static UnaryOperator<Experiment> blocks(UnaryOperator<HiddenBlock> change) {
        return experiment -> {
            NetworkSpec network = experiment.network();
            List<HiddenBlock> hidden = network.hidden().stream().map(change).toList();
            return experiment.withNetwork(network.withHidden(hidden));
        };
    }
}
