package multilayer.experiments.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import multilayer.engine.train.EpochEvent;

/** Where a lab's outcomes are collected, and told from, one call at a time. */
final class LabBoard {

    private final LabPlan plan;
    private final LabListener listener;
    private final LongSupplier nanoTime;
    private final Map<LabSetting, List<LabOutcome>> outcomes = new LinkedHashMap<>();
    private long begun;
    private boolean complete;

    LabBoard(LabPlan plan, LabListener listener) {
        this(plan, listener, System::nanoTime);
    }

    LabBoard(LabPlan plan, LabListener listener, LongSupplier nanoTime) {
        this.plan = plan;
        this.listener = listener;
        this.nanoTime = nanoTime;
        plan.lab().tasks(plan.epochs()).forEach(task -> outcomes.put(task.setting(), new ArrayList<>()));
    }

    synchronized void start() {
        begun = nanoTime.getAsLong();
        listener.onStart(plan, List.copyOf(outcomes.keySet()));
    }

    synchronized void epoch(LabTrial trial, EpochEvent event) {
        listener.onEpoch(trial, event);
    }

    synchronized void trialEnd(LabTrial trial) {
        listener.onTrialEnd(trial);
    }

    synchronized void add(LabSetting setting, LabOutcome outcome) {
        List<LabOutcome> runs = outcomes.get(setting);
        if (runs == null) {
            throw new IllegalArgumentException("the lab has no such setting: " + setting);
        }
        runs.add(outcome);
        listener.onPoint(new LabPoint(setting, runs));
    }

    /** The work that is left takes as long as the work that was done, in proportion. */
    synchronized void progress(int done, int runs, double share) {
        complete = done == runs;
        double seconds = (nanoTime.getAsLong() - begun) / 1e9;
        Duration left = share > 0 ? Duration.ofMillis(Math.round(1e3 * seconds * (1 - share) / share)) : null;
        listener.onProgress(new LabProgress(done, runs, share, left));
    }

    /** Whether all runs are over. */
    synchronized boolean isComplete() {
        return complete;
    }

    synchronized List<LabPoint> points() {
        return outcomes.entrySet().stream()
                .map(entry -> new LabPoint(entry.getKey(), entry.getValue()))
                .toList();
    }
}
