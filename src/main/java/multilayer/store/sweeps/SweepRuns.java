package multilayer.store.sweeps;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.TrainingListener;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.experiments.sweep.TrialWatch;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.Workplace;

/**
 * Keeps each trial of a sweep as a run in the history, without its weights, on the thread that runs it. A trial that goes on another
 * time is another run then, which has the first for a parent. What cannot be kept is told once, and the sweep goes on.
 */
public final class SweepRuns implements TrialWatch {

    /** A trial has one part: it runs on one thread. */
    private static final int PARTS = 1;

    private final StoredSweep sweep;
    private final RunStore store;
    private final String dataChecksum;
    private final Workplace workplace;
    private final Consumer<IOException> complaint;
    private final Map<Integer, RecordedTrial> trials = new HashMap<>();
    private boolean broken;

    /**
     * Trials that are kept.
     *
     * @param store where; not closed with this
     * @param complaint told once when something cannot be kept
     */
    public SweepRuns(
            StoredSweep sweep,
            RunStore store,
            String dataChecksum,
            Workplace workplace,
            Consumer<IOException> complaint) {
        this.sweep = sweep;
        this.store = store;
        this.dataChecksum = dataChecksum;
        this.workplace = workplace;
        this.complaint = complaint;
    }

    @Override
    public Optional<TrainingListener> onLeg(SweepTrial trial, Experiment experiment) {
        RecordedTrial before = trials.get(trial.number());
        if (before != null && before.canGoOn()) {
            return Optional.of(before);
        }
        if (isBroken()) {
            return Optional.empty();
        }
        try {
            RecordedTrial begun = begin(trial, experiment);
            trials.put(trial.number(), begun);
            return Optional.of(begun);
        } catch (IOException e) {
            broken(e);
            return Optional.empty();
        }
    }

    private RecordedTrial begin(SweepTrial trial, Experiment experiment) throws IOException {
        OptionalLong parent = sweep.runOf(trial.number());
        RecordedTrial begun = new RecordedTrial(
                this,
                store.begin(new RunHeader(
                        "%s %d.%d".formatted(sweep.spec().name(), sweep.id(), trial.number()),
                        new Origin(Origin.Kind.SWEEP, String.valueOf(sweep.id())),
                        experiment,
                        PARTS,
                        dataChecksum,
                        workplace.version(),
                        workplace.host(),
                        Instant.now(),
                        trial.epochsDone() == 0 ? null : parent.orElse(RunHeader.UNKNOWN))));
        sweep.recordedAs(trial.number(), begun.id());
        return begun;
    }

    /** Keeps what the winner reached on the test set. */
    public void examined(SweepTrial winner, Metrics test) {
        try {
            OptionalLong run = sweep.runOf(winner.number());
            if (run.isPresent() && !isBroken()) {
                store.examined(run.getAsLong(), test);
            }
        } catch (IOException e) {
            broken(e);
        }
    }

    synchronized boolean isBroken() {
        return broken;
    }

    synchronized void broken(IOException reason) {
        if (!broken) {
            broken = true;
            complaint.accept(reason);
        }
    }
}
