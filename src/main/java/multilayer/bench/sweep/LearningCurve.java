package multilayer.bench.sweep;

import java.util.List;
import java.util.Random;
import multilayer.engine.Seeds;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Search;
import multilayer.experiments.space.SearchSpace;

/**
 * A search space with a known answer: nothing is trained, the accuracy after each epoch is a formula. After e epochs it is {@code a −
 * 0.06·(1 + 2·dropout)/e} and noise; a falls with the squared distance of learning rate (in powers of ten), dropout and momentum from the
 * best ones. So a trial without dropout is ahead of the best one after the first epoch, and behind in the end.
 */
final class LearningCurve {

    /** The highest accuracy that any trial converges to: at the best learning rate, dropout rate and momentum. */
    static final double BEST = 0.9;

    static final int EPOCHS = 27;

    private static final double BEST_RATE = 0.05;
    private static final double BEST_DROPOUT = 0.2;
    private static final double BEST_MOMENTUM = 0.9;
    private static final double CHANCE = 0.1;

    /** Of 6,000 validation images at an accuracy of 0.9, the standard error is 0.004. */
    private static final double NOISE = 0.004;

    private LearningCurve() {}

    static Search search(long seed) {
        Experiment base = Preset.BASELINE.experiment();
        return new Search(
                base.withTraining(base.training().withEpochs(EPOCHS).withSeed(seed)),
                new SearchSpace(List.of(
                        new Dimension(Hyperparameter.LEARNING_RATE, new Domain.LogUniform(1e-4, 1)),
                        new Dimension(Hyperparameter.DROPOUT_RATE, new Domain.Uniform(0, 0.5)),
                        new Dimension(Hyperparameter.MOMENTUM, new Domain.Uniform(0, 0.99)))));
    }

    /** What the trial converges to, in [0.1, 0.9]. */
    static double limit(Experiment experiment) {
        double rate = Math.log10(experiment.training().learningRate() / BEST_RATE);
        double dropout = dropout(experiment) - BEST_DROPOUT;
        double momentum = ((OptimizerSpec.Sgd) experiment.training().optimizer()).momentum() - BEST_MOMENTUM;
        double lost = 0.08 * rate * rate + 0.5 * dropout * dropout + 0.1 * momentum * momentum;
        return Math.max(CHANCE, BEST - lost);
    }

    /** Validation accuracy after an epoch, from 1. */
    static double accuracy(Experiment experiment, int epoch) {
        double behind = 0.06 * (1 + 2 * dropout(experiment)) / epoch;
        double noise = NOISE
                * new Random(Seeds.mix(
                                experiment.training().seed(),
                                Double.doubleToLongBits(experiment.training().learningRate()),
                                epoch))
                        .nextGaussian();
        return Math.min(1, Math.max(CHANCE, limit(experiment) - behind) + noise);
    }

    private static double dropout(Experiment experiment) {
        return experiment.network().hidden().get(0).dropoutRate();
    }
}
