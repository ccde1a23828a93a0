package multilayer.app.model;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The runs that have ended with at least one finished epoch, as long as their curves are kept. Once another run begins, only the
 * weights after the last epoch are kept of those before it.
 */
public final class RunArchive {

    /** The most numbers that are kept: 128 MiB. */
    private static final long CAPACITY = 32L << 20;

    /** However large they are, two can be compared. */
    private static final int LEAST_RUNS = 2;

    private final TrainingModel training;
    private final ReadOnlyObjectProperty<@Nullable RunWeights> weights;
    private final long capacity;
    private final ObservableList<EndedRun> runs = FXCollections.observableArrayList();
    private final ObservableList<EndedRun> readOnlyRuns = FXCollections.unmodifiableObservableList(runs);

    /**
     * Archives the runs that {@code training} tells of.
     *
     * @param weights of the current run; set before its start is told
     */
    public RunArchive(TrainingModel training, ReadOnlyObjectProperty<@Nullable RunWeights> weights) {
        this(training, weights, CAPACITY);
    }

    /** @param capacity the most numbers to keep, of 4 bytes each; the oldest runs go first */
    RunArchive(TrainingModel training, ReadOnlyObjectProperty<@Nullable RunWeights> weights, long capacity) {
        this.training = training;
        this.weights = weights;
        this.capacity = capacity;
        training.stateProperty().addListener((property, before, now) -> {
            if (now == TrainingModel.State.IDLE) {
                training.currentRun().ifPresent(this::archive);
            }
        });
        InvalidationListener forgetting = change -> forgetRemoved();
        training.runs().addListener(forgetting);
        weights.addListener((property, before, now) -> {
            if (before != null) {
                before.history().forgetAllButLatest();
            }
        });
    }

    /** From the oldest to the latest. */
    public ObservableList<EndedRun> runs() {
        return readOnlyRuns;
    }

    /** A run that failed before it started leaves the one before current, whose weights are no longer those of the service. */
    private void archive(RunSeries ended) {
        RunWeights held = weights.get();
        List<Integer> epochs = held == null ? List.of() : held.history().epochs();
        if (held != null && !epochs.isEmpty()) {
            runs.add(new EndedRun(ended.number(), ended.label(), epochs.get(epochs.size() - 1), held));
            forgetOldest();
        }
    }

    private void forgetOldest() {
        while (runs.size() > LEAST_RUNS
                && runs.stream().mapToLong(RunArchive::numbers).sum() > capacity) {
            runs.remove(0);
        }
    }

    private static long numbers(EndedRun run) {
        return run.weights().kept(run.epoch()).tensors().stream()
                .mapToLong(tensor -> tensor.values().length)
                .sum();
    }

    private void forgetRemoved() {
        runs.removeIf(run -> training.runs().stream().noneMatch(kept -> kept.number() == run.number()));
    }
}
