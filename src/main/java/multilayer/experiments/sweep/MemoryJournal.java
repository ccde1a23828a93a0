package multilayer.experiments.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import org.jspecify.annotations.Nullable;

/** Keeps a sweep as long as the process lives. */
public final class MemoryJournal implements SweepJournal {

    private final List<Leg> legs = new ArrayList<>();
    private final Map<Integer, LegResult> results = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, SweepLog.Point>> epochs = new HashMap<>();
    private final Map<Integer, Checkpoint> checkpoints = new HashMap<>();
    private final Map<Integer, List<NamedTensor>> weights = new HashMap<>();
    private Duration running = Duration.ZERO;
    private boolean completed;
    private @Nullable Metrics test;

    @Override
    public synchronized SweepLog read() {
        Map<Integer, List<SweepLog.Point>> points = new HashMap<>();
        epochs.forEach((trial, byEpoch) -> points.put(trial, List.copyOf(byEpoch.values())));
        return new SweepLog(legs, results, points, running, completed, test);
    }

    @Override
    public synchronized void decided(Leg leg) {
        legs.add(leg);
        goesOn();
    }

    @Override
    public synchronized void epoch(int trial, EpochEvent event) {
        epochs.computeIfAbsent(trial, each -> new TreeMap<>())
                .put(event.epoch(), new SweepLog.Point(event.validationAccuracy(), event.trainingTime()));
    }

    @Override
    public synchronized void ended(int leg, LegResult result) {
        results.put(leg, result);
    }

    @Override
    public synchronized void reopened(int leg) {
        results.remove(leg);
        goesOn();
    }

    private void goesOn() {
        completed = false;
        test = null;
    }

    @Override
    public synchronized void keep(int trial, Checkpoint checkpoint) {
        checkpoints.put(trial, checkpoint);
    }

    @Override
    public synchronized Optional<Checkpoint> checkpoint(int trial) {
        return Optional.ofNullable(checkpoints.get(trial));
    }

    @Override
    public synchronized void keepWeights(int trial, List<NamedTensor> tensors) {
        weights.put(trial, tensors);
    }

    @Override
    public synchronized Optional<List<NamedTensor>> weights(int trial) {
        return Optional.ofNullable(weights.get(trial));
    }

    @Override
    public synchronized void dropCheckpoint(int trial) {
        checkpoints.remove(trial);
    }

    @Override
    public synchronized void dropWeights(int trial) {
        weights.remove(trial);
    }

    @Override
    public synchronized void running(Duration running) {
        this.running = running;
    }

    @Override
    public synchronized void completed(SweepEnd end) {
        completed = true;
        test = end.test();
    }

    /** Trials of which something is kept that could train on. */
    synchronized int checkpoints() {
        return checkpoints.size();
    }

    /** Trials of which a network is kept. */
    synchronized int networks() {
        return weights.size();
    }
}
