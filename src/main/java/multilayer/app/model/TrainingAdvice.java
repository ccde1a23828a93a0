package multilayer.app.model;

import java.math.BigDecimal;
import java.util.List;
import multilayer.text.Messages;

/** When to give which {@link Advice} about training: what suits one optimizer is far off for another. */
final class TrainingAdvice {

    /** Above this many times the optimizer's usual learning rate: Adam at 0.05, SGD at 2. */
    private static final double HIGH = 20;

    /** Below this share of it: SGD at Adam's 0.001. */
    private static final double LOW = 1.0 / 25;

    private TrainingAdvice() {}

    static List<Advice> of(TrainingDraft training) {
        double times = training.values().learningRate() / training.optimizer().usualLearningRate();
        if (times > HIGH) {
            return List.of(learningRate(Advice.Kind.LEARNING_RATE_HIGH, training));
        }
        return times < LOW ? List.of(learningRate(Advice.Kind.LEARNING_RATE_LOW, training)) : List.of();
    }

    private static Advice learningRate(Advice.Kind kind, TrainingDraft training) {
        double usual = training.optimizer().usualLearningRate();
        Advice.Remedy<Double> remedy =
                new Advice.Remedy<>(Messages.text("advice.use", plain(usual)), TrainingSettings.LEARNING_RATE, usual);
        return Advice.of(
                kind,
                remedy,
                plain(training.values().learningRate()),
                plain(usual),
                Messages.name("optimizer", training.optimizer()));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
