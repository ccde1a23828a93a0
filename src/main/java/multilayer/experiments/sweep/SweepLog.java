package multilayer.experiments.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import multilayer.engine.eval.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * What was kept of a sweep.
 *
 * @param legs decided, in order
 * @param results by the leg's index; a leg without one has not ended
 * @param epochs of each trial, by its number, in order from the first one on
 * @param running how long it ran
 * @param completed whether it is over
 * @param test the winner on the test set; null before the sweep is over, or when it has no winner
 */
public record SweepLog(
        List<Leg> legs,
        Map<Integer, LegResult> results,
        Map<Integer, List<Point>> epochs,
        Duration running,
        boolean completed,
        @Nullable Metrics test) {

    /**
     * A trial after an epoch.
     *
     * @param accuracy on the validation set
     * @param trainingTime of the epoch
     */
    public record Point(double accuracy, Duration trainingTime) {}

    public SweepLog {
        legs = List.copyOf(legs);
        results = Map.copyOf(results);
        epochs = Map.copyOf(epochs);
    }

    /** Of a sweep that has not begun. */
    public static final SweepLog EMPTY = new SweepLog(List.of(), Map.of(), Map.of(), Duration.ZERO, false, null);

    /** The trials of the sweep that this was kept of, by number, as they stand after all that was kept. */
    public List<SweepTrial> trials(SweepSpec spec) {
        return List.copyOf(Restoration.trials(new Schedule(spec, this), this));
    }
}
