package multilayer.experiments.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import multilayer.engine.Named;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;
import org.jspecify.annotations.Nullable;

/**
 * A trial of a sweep, as it stands.
 *
 * @param number from 1, in the order in which they were decided
 * @param values of the dimensions
 * @param epochs those of the whole run
 * @param untilEpoch where the leg ends that it is in, or was in last
 * @param validationAccuracy after each epoch so far, in [0, 1]
 * @param value what the sweep compares: the highest validation accuracy of its epochs up to the end of its last leg; NaN before that. The
 *     network of that epoch is the one that is kept and, if it wins, tested
 * @param trainingTime of its epochs so far, without validation, on the one thread that it had
 * @param reason why it failed, as a sentence; null when it did not
 */
public record SweepTrial(
        int number,
        Map<Hyperparameter, Value> values,
        State state,
        int epochs,
        int untilEpoch,
        List<Double> validationAccuracy,
        double value,
        Duration trainingTime,
        @Nullable String reason) {

    /** How a trial stands. */
    public enum State implements Named {
        /** Decided, and not begun or paused. */
        WAITING("waiting"),
        RUNNING("running"),
        /** Its leg is done and others were better; it may yet be let go on. */
        STOPPED_EARLY("stopped-early"),
        /** All its epochs are done, or early stopping ended it. */
        COMPLETED("completed"),
        FAILED("failed"),
        /** The person stopped it. */
        CANCELLED("cancelled");

        private final String id;

        State(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        /** Whether it has work to do. */
        public boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }
    }

    public SweepTrial {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        validationAccuracy = List.copyOf(validationAccuracy);
    }

    /** Epochs finished. */
    public int epochsDone() {
        return validationAccuracy.size();
    }

    /** The first epoch with the highest validation accuracy, from 1; 0 before the first. */
    public int bestEpoch() {
        return validationAccuracy.indexOf(best()) + 1;
    }

    /** The highest validation accuracy of its epochs so far; NaN before the first. */
    public double best() {
        return best(epochsDone());
    }

    /** The same of its first epochs. */
    double best(int epochs) {
        return validationAccuracy.stream()
                .limit(epochs)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    /** Before its first epoch: it has to begin anew. */
    SweepTrial afresh() {
        return new SweepTrial(number, values, state, epochs, untilEpoch, List.of(), value, Duration.ZERO, reason);
    }

    SweepTrial withState(State state) {
        return new SweepTrial(number, values, state, epochs, untilEpoch, validationAccuracy, value, trainingTime, null);
    }

    SweepTrial withLeg(int untilEpoch) {
        return new SweepTrial(
                number, values, State.WAITING, epochs, untilEpoch, validationAccuracy, value, trainingTime, null);
    }

    SweepTrial withFailure(String reason) {
        return new SweepTrial(
                number, values, State.FAILED, epochs, untilEpoch, validationAccuracy, value, trainingTime, reason);
    }

    SweepTrial withValue(State state, double value) {
        return new SweepTrial(number, values, state, epochs, untilEpoch, validationAccuracy, value, trainingTime, null);
    }

    /** After an epoch; one that was done before is told again when a trial was cut off after it was kept. */
    SweepTrial withEpoch(int epoch, double accuracy, Duration time) {
        List<Double> accuracies = new ArrayList<>(validationAccuracy.subList(0, Math.min(epoch - 1, epochsDone())));
        accuracies.add(accuracy);
        Duration sum = epoch <= epochsDone() ? trainingTime : trainingTime.plus(time);
        return new SweepTrial(number, values, state, epochs, untilEpoch, accuracies, value, sum, reason);
    }
}
