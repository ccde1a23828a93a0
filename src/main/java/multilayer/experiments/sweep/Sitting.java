package multilayer.experiments.sweep;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import multilayer.engine.NamedTensor;
import multilayer.engine.eval.Metrics;
import multilayer.engine.train.Checkpoint;
import multilayer.engine.train.EpochEvent;
import multilayer.engine.train.Experiment;
import multilayer.experiments.Trial;
import multilayer.experiments.TrialOutcome;
import multilayer.experiments.sweep.SweepTrial.State;
import org.jspecify.annotations.Nullable;

/** A sweep from when it is begun, or taken up again, to when it ends or is stopped. All of it is of the sweep's own thread. */
final class Sitting {

    private final Sweep sweep;
    private final SweepSpec spec;
    private final SweepJournal journal;
    private final Standings standings;
    private final SweepLog log;
    private final Schedule schedule;
    private final Pace pace;

    /** Legs that run, by their trial. */
    private final Map<Integer, RunningLeg> running = new LinkedHashMap<>();

    private boolean paused;
    private boolean stopping;
    private @Nullable IOException problem;

    Sitting(Sweep sweep, SweepLog log) {
        this.sweep = sweep;
        this.log = log;
        spec = sweep.spec();
        journal = sweep.journal();
        standings = sweep.standings();
        schedule = new Schedule(spec, log);
        pace = new Pace(log.running(), sweep.nanoTime());
    }

    SweepEnd run() throws IOException, InterruptedException {
        Restoration.trials(schedule, log).forEach(this::tell);
        if (log.completed()) {
            return new SweepEnd(true, standings.best(), log.test());
        }
        pace.run(true);
        try {
            begin();
            while (!isOver() || sweep.isAsked()) {
                sweep.take().handle(this);
                begin();
            }
        } finally {
            halt();
            pace.run(false);
        }
        if (problem != null) {
            throw problem;
        }
        journal.running(pace.running());
        return stopping ? new SweepEnd(false, standings.best(), null) : complete();
    }

    private boolean isOver() {
        boolean nothingToDo = schedule.isExhausted() && schedule.openLegs().isEmpty();
        return running.isEmpty() && (stopping || nothingToDo);
    }

    /** Stops what runs, which is something only when the loop was left by an exception, and waits for it. */
    private void halt() throws InterruptedException {
        running.values().forEach(RunningLeg::stop);
        for (RunningLeg leg : running.values()) {
            leg.await();
        }
    }

    /** Fills the slots: first with what was decided already, in order, then with what is decided now. */
    private void begin() throws IOException {
        while (!paused && !stopping && running.size() < sweep.runner().slots()) {
            Optional<Leg> leg = schedule.openLegs().stream()
                    .filter(each -> !running.containsKey(each.trial()))
                    .findFirst();
            if (leg.isEmpty()) {
                leg = decide();
            }
            if (leg.isEmpty()) {
                return;
            }
            begin(leg.get());
        }
    }

    private Optional<Leg> decide() throws IOException {
        if (spec.budget()
                .time()
                .filter(limit -> pace.running().compareTo(limit) >= 0)
                .isPresent()) {
            schedule.exhaust();
            return Optional.empty();
        }
        Optional<Leg> leg = schedule.next();
        if (leg.isPresent()) {
            journal.decided(leg.get());
            tell(
                    standings.has(leg.get().trial())
                            ? standings.get(leg.get().trial()).withLeg(leg.get().untilEpoch())
                            : Restoration.begun(schedule, leg.get()));
        }
        return leg;
    }

    private void begin(Leg leg) throws IOException {
        SweepTrial trial = standings.get(leg.trial());
        Trial asked;
        try {
            Experiment experiment = spec.experiment(trial.values());
            Checkpoint from = journal.checkpoint(leg.trial()).orElse(null);
            asked = new Trial(String.valueOf(leg.trial()), experiment, leg.untilEpoch(), from, false);
        } catch (IllegalArgumentException e) {
            end(leg, new LegResult(State.FAILED, Double.NaN, Failures.sentence(e)));
            return;
        }
        RunningLeg begun = new RunningLeg(leg, journal, sweep, sweep.watch().onLeg(trial, asked.experiment()));
        running.put(leg.trial(), begun);
        begun.start(sweep.runner(), asked);
    }

    void begun(RunningLeg leg) {
        tell(standings.get(leg.trial()).withState(State.RUNNING));
    }

    void epoch(RunningLeg leg, EpochEvent event) {
        Metrics validation = event.validation();
        double accuracy = validation == null ? Double.NaN : validation.accuracy();
        tell(standings.get(leg.trial()).withEpoch(event.epoch(), accuracy, event.trainingTime()));
    }

    void outcome(RunningLeg leg, TrialOutcome outcome) throws IOException {
        running.remove(leg.trial());
        switch (outcome.reason()) {
            case STOPPED -> stopped(leg, outcome);
            case DIVERGED -> {
                int epoch = standings.get(leg.trial()).epochsDone() + 1;
                end(leg.leg(), new LegResult(State.FAILED, Double.NaN, Failures.diverged(epoch)));
            }
            case COMPLETED, EARLY -> finished(leg, outcome);
        }
    }

    void failure(RunningLeg leg, Throwable failure) throws IOException {
        running.remove(leg.trial());
        end(leg.leg(), new LegResult(State.FAILED, Double.NaN, Failures.sentence(failure)));
    }

    /** What was reached could not be kept: the sweep ends, because it could not go on from there. */
    void lost(IOException problem) {
        if (this.problem == null) {
            this.problem = problem;
        }
        stop();
    }

    private void stopped(RunningLeg leg, TrialOutcome outcome) throws IOException {
        if (outcome.checkpoint() != null) {
            journal.keep(leg.trial(), outcome.checkpoint());
        }
        if (leg.isCancelled()) {
            end(leg.leg(), new LegResult(State.CANCELLED, Double.NaN, null));
        } else {
            tell(standings.get(leg.trial()).withState(State.WAITING));
        }
    }

    /** Keeps in this order, so that a cut anywhere costs no more than an epoch that is trained again. */
    private void finished(RunningLeg leg, TrialOutcome outcome) throws IOException {
        SweepTrial trial = standings.get(leg.trial());
        int epoch = leg.restoredEpoch() > 0 ? leg.restoredEpoch() : trial.epochsDone();
        double value = trial.validationAccuracy().get(epoch - 1);
        Checkpoint checkpoint = outcome.checkpoint();
        SweepTrial bestBefore = standings.bestCompleted();
        journal.keepWeights(leg.trial(), outcome.weights());
        State state = checkpoint == null ? State.COMPLETED : State.STOPPED_EARLY;
        end(leg.leg(), new LegResult(state, value, null));
        if (checkpoint == null) {
            journal.dropCheckpoint(leg.trial());
        } else {
            journal.keep(leg.trial(), checkpoint);
        }
        dropIfBeaten(leg.trial());
        if (bestBefore != null) {
            dropIfBeaten(bestBefore.number());
        }
    }

    /** Of a trial that is over, when another one that is over, and so cannot become worse, is better. */
    private void dropIfBeaten(int number) throws IOException {
        SweepTrial trial = standings.get(number);
        if (trial.state() == State.COMPLETED && !trial.equals(standings.bestCompleted())) {
            journal.dropWeights(number);
        }
    }

    private void end(Leg leg, LegResult result) throws IOException {
        journal.ended(leg.index(), result);
        journal.running(pace.running());
        schedule.ended(leg.index(), result);
        tell(Restoration.ended(standings.get(leg.trial()), result));
    }

    void pause(boolean pause) {
        paused = pause;
        pace.run(!pause);
        if (pause) {
            running.values().forEach(RunningLeg::stop);
        }
        tellProgress();
    }

    void stop() {
        stopping = true;
        running.values().forEach(RunningLeg::stop);
    }

    void cancel(int number) throws IOException {
        RunningLeg leg = running.get(number);
        if (leg != null) {
            leg.cancel();
        } else if (standings.has(number) && standings.get(number).state() == State.WAITING) {
            Leg waiting = schedule.lastLegOf(number);
            end(waiting, new LegResult(State.CANCELLED, Double.NaN, null));
        }
    }

    void restart(int number) throws IOException {
        if (!standings.has(number)) {
            return;
        }
        State state = standings.get(number).state();
        if (state == State.FAILED || state == State.CANCELLED) {
            Leg last = schedule.lastLegOf(number);
            journal.reopened(last.index());
            schedule.reopened(last.index());
            tell(standings.get(number).withLeg(last.untilEpoch()));
        }
    }

    /** Opens the test set for the winner, once, and forgets what only the search needed. */
    private SweepEnd complete() throws IOException {
        SweepTrial winner = standings.best();
        Metrics test = null;
        if (winner != null) {
            List<NamedTensor> weights = journal.weights(winner.number())
                    .orElseThrow(() -> new IOException(
                            "the network of trial %d, which won, was not kept".formatted(winner.number())));
            test = sweep.exam().test(spec.experiment(winner.values()), weights);
        }
        SweepEnd end = new SweepEnd(true, winner, test);
        journal.completed(end);
        for (SweepTrial trial : standings.all()) {
            journal.dropCheckpoint(trial.number());
            if (!trial.equals(winner)) {
                journal.dropWeights(trial.number());
            }
        }
        return end;
    }

    private void tell(SweepTrial trial) {
        standings.put(trial);
        sweep.listener().onTrial(trial);
        tellProgress();
    }

    private void tellProgress() {
        int done = standings.epochs();
        sweep.listener()
                .onProgress(new SweepProgress(
                        paused,
                        schedule.trials(),
                        standings.ended(),
                        done,
                        pace.running(),
                        pace.left(done, schedule.expectedEpochs(), spec.budget().time()),
                        standings.best()));
    }
}
