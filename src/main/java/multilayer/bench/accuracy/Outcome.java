package multilayer.bench.accuracy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.experiments.Pending;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialOutcome;
import multilayer.experiments.TrialRunner;

/**
 * What came of one training run.
 *
 * @param testAccuracy after its last epoch, in [0, 1]; NaN if it diverged
 * @param validationAccuracy after its last epoch, in [0, 1]; NaN without a validation set
 * @param trainingTime time of its steps, without validation, on the one thread that it had
 */
public record Outcome(double testAccuracy, double validationAccuracy, Duration trainingTime) {

    /** Asks for a run from new weights to its end. */
    static Pending<Outcome> begin(TrialRunner runner, Experiment experiment) {
        return Pending.start(runner, Trial.whole("run", experiment, true), Outcome::of);
    }

    private static Outcome of(TrialOutcome outcome) {
        List<EpochEvent> epochs = outcome.epochs();
        Duration time = epochs.stream().map(EpochEvent::trainingTime).reduce(Duration.ZERO, Duration::plus);
        Metrics validation =
                epochs.isEmpty() ? null : epochs.get(epochs.size() - 1).validation();
        return new Outcome(
                outcome.test() == null
                        ? Double.NaN
                        : Objects.requireNonNull(outcome.test()).accuracy(),
                validation == null ? Double.NaN : validation.accuracy(),
                time);
    }
}
