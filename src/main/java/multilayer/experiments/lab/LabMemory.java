package multilayer.experiments.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.StopReason;
import multilayer.experiments.TrialOutcome;
import multilayer.experiments.TrialRunner;
import multilayer.store.KeptTime;
import multilayer.store.KeptTrial;
import org.jspecify.annotations.Nullable;

/**
 * What came of the runs of a lab, so that a lab that was stopped, or is asked for more seeds, goes on with the rest and nothing is
 * run twice. May be used by several threads.
 */
public final class LabMemory {

    private final Map<Experiment, KeptTrial> trials = new LinkedHashMap<>();
    private final Map<Epoch, KeptTime> times = new LinkedHashMap<>();

    /** Which epoch was timed. */
    private record Epoch(Experiment experiment, String contender, int images, int round) {}

    /** Remembers what was kept. */
    public LabMemory(List<KeptTrial> trials, List<KeptTime> times) {
        trials.forEach(this::keep);
        times.forEach(this::keep);
    }

    /** The whole runs that it knows, in the order in which they were made. */
    public synchronized List<KeptTrial> trials() {
        return List.copyOf(trials.values());
    }

    /** The timed epochs that it knows, in the order in which they were made. */
    public synchronized List<KeptTime> times() {
        return List.copyOf(times.values());
    }

    private synchronized @Nullable KeptTrial find(Experiment experiment) {
        return trials.get(experiment);
    }

    private synchronized void keep(KeptTrial trial) {
        trials.put(trial.experiment(), trial);
    }

    private synchronized void keep(KeptTime time) {
        times.put(new Epoch(time.experiment(), time.contender(), time.images(), time.round()), time);
    }

    /** A runner that answers at once what is known, has the rest run by {@code runner}, and remembers it. */
    public TrialRunner before(TrialRunner runner) {
        return new KnownTrials(
                this::find,
                runner.slots(),
                (trial, listener) ->
                        runner.start(trial, new RememberedTrial(trial.experiment(), this::keep, listener)));
    }

    /**
     * A timer that tells at once the networks whose times are all known, and has the others timed by {@code timer}: rounds are
     * comparable because they were made in turn, so a network is timed as a whole.
     */
    public EpochTimer before(EpochTimer timer) {
        return (task, contenders, rounds, images, listener) -> {
            Experiment experiment = task.experiment();
            if (known(experiment, contenders, rounds, images).size() == contenders.size() * rounds) {
                tell(experiment, contenders, rounds, images, listener);
            } else {
                timer.time(task, contenders, rounds, images, remembering(experiment, images, listener));
            }
        };
    }

    /**
     * What is known of a plan, without running anything.
     *
     * @return its result, which is stopped if anything is missing, and what is missing
     */
    public Recalled recall(LabPlan plan) {
        List<Experiment> missing = new ArrayList<>();
        TrialRunner answers = new KnownTrials(this::find, 1, (trial, listener) -> {
            missing.add(trial.experiment());
            listener.onOutcome(new TrialOutcome(List.of(), StopReason.STOPPED, null, List.of(), null));
            return KnownTrials.OVER;
        });
        EpochTimer told = (task, contenders, rounds, images, listener) -> {
            if (!tell(task.experiment(), contenders, rounds, images, listener)) {
                missing.add(task.experiment());
            }
        };
        try {
            LabResult result = new LabRun(plan, answers, told, new LabListener() {}).run();
            return new Recalled(
                    new LabResult(plan, result.points(), !missing.isEmpty(), result.started(), result.took()), missing);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("nothing is read and nothing waited for", e);
        }
    }

    /**
     * What is known of a plan.
     *
     * @param result stopped if anything is missing
     * @param missing the experiments that are still to be run
     */
    public record Recalled(LabResult result, List<Experiment> missing) {
        public Recalled {
            missing = List.copyOf(missing);
        }
    }

    /** Tells the times of a network that are known, and whether these are all. */
    private boolean tell(
            Experiment experiment, List<String> contenders, int rounds, int images, EpochTimer.Listener listener) {
        List<KeptTime> known = known(experiment, contenders, rounds, images);
        known.forEach(time -> listener.timed(time.contender(), time.round(), time.seconds()));
        return known.size() == contenders.size() * rounds;
    }

    private synchronized List<KeptTime> known(Experiment experiment, List<String> contenders, int rounds, int images) {
        List<KeptTime> known = new ArrayList<>();
        for (String contender : contenders) {
            for (int round = 1; round <= rounds; round++) {
                KeptTime time = times.get(new Epoch(experiment, contender, images, round));
                if (time != null) {
                    known.add(time);
                }
            }
        }
        return known;
    }

    private EpochTimer.Listener remembering(Experiment experiment, int images, EpochTimer.Listener listener) {
        return new EpochTimer.Listener() {
            @Override
            public void timed(String contender, int round, double seconds) {
                keep(new KeptTime(experiment, contender, images, round, seconds));
                listener.timed(contender, round, seconds);
            }

            @Override
            public void refused(String contender, String reason) {
                listener.refused(contender, reason);
            }
        };
    }
}
