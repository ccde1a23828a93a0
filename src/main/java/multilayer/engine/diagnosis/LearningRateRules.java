package multilayer.engine.diagnosis;

import java.util.List;
import java.util.stream.DoubleStream;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import org.jspecify.annotations.Nullable;

/** Steps that are too long or too short. The thresholds were measured on the presets and on Fashion-MNIST, whole and a tenth. */
final class LearningRateRules {

    /** A rise of the training loss counts from this share on of the lowest so far, */
    private static final double RISE = 0.1;

    /** and from this share of guessing's loss on: near 0 the loss of a sound run jumps to twice its size and back. */
    private static final double RISE_OF_GUESSING = 0.05;

    /** No start is this many times worse than guessing (He weights start at 1.2): steps have thrown the weights there. */
    private static final double THROWN = 2;

    /** What a run that was thrown off must come below to count as recovered, as a share of guessing's loss. */
    private static final double RECOVERED = 0.95;

    /**
     * The usual ratio is 1e-3. The net movement over an epoch shows less, 1e-4 to 5e-4 in sound runs on 54,000 images, and always
     * more than this while their loss is {@link #UNLEARNED}.
     */
    private static final double LEAST_RATIO = 1e-4;

    /** Above this share of guessing's loss there is much to learn yet: sound runs are below it after two epochs. */
    private static final double UNLEARNED = 0.25;

    private LearningRateRules() {}

    static @Nullable List<Double> diverged(RunRecord run) {
        boolean finite = run.epochs().isEmpty()
                || (isFinite(run.latest().train()) && isFinite(run.latest().validation()));
        return run.diverged() || !finite ? List.of(run.experiment().training().learningRate()) : null;
    }

    private static boolean isFinite(@Nullable Metrics metrics) {
        return metrics == null || Double.isFinite(metrics.loss());
    }

    static @Nullable List<Double> high(RunRecord run) {
        if (run.epochs().isEmpty()) {
            return null;
        }
        double learningRate = run.experiment().training().learningRate();
        double guessing = run.guessingLoss();
        double lowest = trainLosses(run, run.epochs().size() - 1).min().orElse(Double.POSITIVE_INFINITY);
        double rise = run.trainLoss() - lowest;
        if (rise > RISE * lowest && rise > RISE_OF_GUESSING * guessing) {
            return List.of(run.trainLoss(), lowest, learningRate);
        }
        double highest = trainLosses(run, run.epochs().size()).max().orElse(0);
        boolean thrown = highest > THROWN * guessing && run.isLossAbove(RECOVERED);
        return thrown ? List.of(run.trainLoss(), guessing, learningRate) : null;
    }

    private static DoubleStream trainLosses(RunRecord run, int epochs) {
        return run.epochs().stream().limit(epochs).map(EpochEvent::train).mapToDouble(Metrics::loss);
    }

    static @Nullable List<Double> low(RunRecord run) {
        if (run.layers().isEmpty() || !run.isLossAbove(UNLEARNED) || run.isLearningRateLowered() || run.isWarmingUp()) {
            return null;
        }
        int least = -1;
        for (int layer = 0; layer < run.layers().size(); layer++) {
            double ratio = run.layers().get(layer).updateRatio();
            if (ratio < LEAST_RATIO
                    && (least < 0 || ratio < run.layers().get(least).updateRatio())) {
                least = layer;
            }
        }
        return least < 0
                ? null
                : List.of(
                        least + 1.0,
                        100 * run.layers().get(least).updateRatio(),
                        run.trainLoss(),
                        run.experiment().training().learningRate());
    }
}
