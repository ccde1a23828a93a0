package multilayer.experiments;

import java.util.List;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Validation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.EarlyStopping;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingConfig;

/** Experiments on {@link LearnableData} that take milliseconds. */
public final class SmallExperiments {

    private SmallExperiments() {}

    /** One hidden layer, plain SGD, a fifth of the training set held out. */
    public static Experiment plain(int epochs) {
        NetworkSpec network = new NetworkSpec(
                LearnableData.FEATURES, List.of(HiddenBlock.relu(12)), LearnableData.CLASSES, Initializer.HE_NORMAL);
        OptimizerSpec optimizer = new OptimizerSpec.Sgd(0, false, 0);
        return new Experiment(
                "learnable", network, TrainingConfig.plain(0.05, optimizer, 20, epochs, Validation.stratified(0.2), 1));
    }

    /** A little of everything that a checkpoint must carry. */
    public static Experiment rich(int epochs) {
        HiddenBlock block = HiddenBlock.relu(12).withBatchNorm(true).withDropoutRate(0.1);
        Experiment plain = plain(epochs);
        return plain.withNetwork(plain.network().withHidden(List.of(block, block)))
                .withTraining(plain.training()
                        .withOptimizer(OptimizerSpec.AdamW.USUAL)
                        .withLabelSmoothing(0.05)
                        .withAverageDecay(0.9)
                        .withAugmentation(new Augmentation(true, 1, 0.01))
                        .withSchedule(LearningRateSchedule.of(LearningRateSchedule.Shape.COSINE))
                        .withEarlyStopping(new EarlyStopping(50, 0)));
    }

    /** So deep that a learning rate of 100 makes its loss infinite in the first epoch. */
    public static Experiment deep() {
        HiddenBlock block = HiddenBlock.relu(12);
        Experiment plain = plain(2);
        return plain.withNetwork(plain.network().withHidden(List.of(block, block, block, block)));
    }
}
