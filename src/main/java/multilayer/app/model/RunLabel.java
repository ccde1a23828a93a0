package multilayer.app.model;

import java.math.BigDecimal;
import multilayer.engine.train.Experiment;
import multilayer.text.Messages;

/** What a person calls a run. */
final class RunLabel {

    private RunLabel() {}

    /** For example {@code run 3 · 784-256-10 · lr 0.05}. */
    static String of(int number, Experiment experiment) {
        return Messages.text(
                "training.run",
                String.valueOf(number),
                experiment.network().shape(),
                BigDecimal.valueOf(experiment.training().learningRate())
                        .stripTrailingZeros()
                        .toPlainString());
    }
}
