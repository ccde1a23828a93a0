package multilayer.engine.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import org.jspecify.annotations.Nullable;

/** How well the network fits what it is shown. The thresholds were measured as those of {@link LearningRateRules}. */
final class FitRules {

    /** From this size on the number of steps, and not their noise, decides how fast a batch learns. */
    private static final int LARGE_BATCH = 512;

    /** Below this many steps an epoch a run at the usual rates is still far from its goal after {@link #BATCH_EPOCHS}. */
    private static final int FEW_STEPS = 30;

    private static final int BATCH_EPOCHS = 3;

    /** Above this share of guessing's loss there is much to learn yet: 0.58 with ten classes. */
    private static final double UNLEARNED = 0.25;

    /** The epochs after which every sound run is right more often than {@link #LEAST_ACCURACY}. */
    private static final int UNDERFITTING_EPOCHS = 5;

    /** Without any hidden layer Fashion-MNIST is learned to 0.85. */
    private static final double LEAST_ACCURACY = 0.82;

    /** Epochs whose mean is looked at: single ones jump by 20 % with a constant learning rate. */
    private static final int WINDOW = 3;

    /** From one window to the next the presets' losses fall by 8 % and more in ten epochs. */
    private static final double PLATEAU_FALL = 0.02;

    /** Below this share of guessing's loss there is little left to learn from the training images. */
    private static final double PLATEAU_LOSS = 0.1;

    /** After the baseline's ten epochs the validation loss is 1.6 times the training loss. */
    private static final double OPEN_GAP = 2;

    /** How far the validation loss must have risen above its lowest mean. */
    private static final double VALIDATION_RISE = 0.05;

    private FitRules() {}

    static @Nullable List<Double> batchLarge(RunRecord run) {
        int batchSize = run.experiment().training().batchSize();
        boolean slow = run.epochs().size() >= BATCH_EPOCHS && run.isLossAbove(UNLEARNED);
        return slow && batchSize >= LARGE_BATCH && run.stepsPerEpoch() <= FEW_STEPS
                ? List.of((double) batchSize, (double) run.stepsPerEpoch(), run.trainLoss())
                : null;
    }

    /** With dropout or augmentation validation may be the better of the two. */
    static @Nullable List<Double> underfitting(RunRecord run) {
        if (run.epochs().size() < UNDERFITTING_EPOCHS) {
            return null;
        }
        Metrics validation = run.latest().validation();
        double accuracy = run.latest().train().accuracy();
        double better = validation == null ? accuracy : Math.max(accuracy, validation.accuracy());
        return better < LEAST_ACCURACY ? List.of((double) run.epochs().size(), accuracy) : null;
    }

    static @Nullable List<Double> plateau(RunRecord run) {
        if (run.epochs().size() < 2 * WINDOW || run.isLearningRateLowered() || !run.isLossAbove(PLATEAU_LOSS)) {
            return null;
        }
        double before = run.meanTrainLoss(WINDOW, WINDOW);
        double now = run.meanTrainLoss(WINDOW, 0);
        return now > (1 - PLATEAU_FALL) * before ? List.of((double) WINDOW, before, now) : null;
    }

    /** With early stopping the best epoch is kept, whatever comes after it. */
    static @Nullable List<Double> overfitting(RunRecord run) {
        List<Double> validation = run.epochs().stream()
                .map(EpochEvent::validation)
                .filter(Objects::nonNull)
                .map(Metrics::loss)
                .toList();
        if (validation.size() < 2 * WINDOW || run.experiment().training().earlyStopping() != null) {
            return null;
        }
        int last = validation.size() - WINDOW;
        double now = mean(validation, last);
        double lowest = IntStream.range(0, last)
                .mapToDouble(start -> mean(validation, start))
                .min()
                .orElse(now);
        double train = run.meanTrainLoss(WINDOW, 0);
        boolean overfits = now > OPEN_GAP * train && now > (1 + VALIDATION_RISE) * lowest;
        return overfits ? List.of(train, now, lowest) : null;
    }

    private static double mean(List<Double> values, int start) {
        return values.subList(start, start + WINDOW).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }
}
