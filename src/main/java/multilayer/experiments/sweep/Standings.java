package multilayer.experiments.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import multilayer.experiments.sweep.SweepTrial.State;
import org.jspecify.annotations.Nullable;

/** The trials as they stand. One thread changes them, any thread may look. */
final class Standings {

    private final NavigableMap<Integer, SweepTrial> byNumber = new ConcurrentSkipListMap<>();

    void put(SweepTrial trial) {
        byNumber.put(trial.number(), trial);
    }

    SweepTrial get(int number) {
        return Objects.requireNonNull(byNumber.get(number), "a trial is known from its first leg on");
    }

    boolean has(int number) {
        return byNumber.containsKey(number);
    }

    /** All, by number. */
    List<SweepTrial> all() {
        return List.copyOf(byNumber.values());
    }

    /** The one with the highest value, the first of several; null if none has one. */
    @Nullable SweepTrial best() {
        return best(byNumber.values().stream());
    }

    /** The same of those that are over. */
    @Nullable SweepTrial bestCompleted() {
        return best(byNumber.values().stream().filter(trial -> trial.state() == State.COMPLETED));
    }

    private static @Nullable SweepTrial best(Stream<SweepTrial> trials) {
        return trials.filter(trial -> !Double.isNaN(trial.value()))
                .max(Comparator.comparingDouble(SweepTrial::value)
                        .thenComparing(SweepTrial::number, Comparator.reverseOrder()))
                .orElse(null);
    }

    int ended() {
        return (int) byNumber.values().stream()
                .filter(trial -> !trial.state().isOpen())
                .count();
    }

    /** Epochs trained, of all together. */
    int epochs() {
        return byNumber.values().stream().mapToInt(SweepTrial::epochsDone).sum();
    }
}
