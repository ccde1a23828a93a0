package multilayer.experiments.sweep;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Leftovers leftovers;
    private final Teller teller;

    /** Legs that run, by their trial. */
    private final Map<Integer, RunningLeg> running = new LinkedHashMap<>();

    /** Trials that run while all others wait; empty when all run. */
    private final Set<Integer> alone = new HashSet<>();

    /** Winners that were trained again because their networks were gone. */
    private final Set<Integer> regained = new HashSet<>();

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
        leftovers = new Leftovers(journal, standings);
        teller = new Teller(sweep, schedule, pace);
    }

    SweepEnd run() throws IOException, InterruptedException {
        Restoration.trials(schedule, log).forEach(this::tell);
        return log.completed() ? new SweepEnd(true, standings.best(), log.test()) : sit();
    }

    /** Runs one trial; of a sweep that was over, also what follows from it, so that it is over again. */
    SweepEnd run(int number) throws IOException, InterruptedException {
        Restoration.trials(schedule, log).forEach(this::tell);
        if (!log.completed()) {
            alone.add(number);
        }
        restart(number);
        boolean nothingToDo = log.completed() && schedule.openLegs().isEmpty();
        return nothingToDo ? new SweepEnd(true, standings.best(), log.test()) : sit();
    }

    private SweepEnd sit() throws IOException, InterruptedException {
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
        boolean goesOn = stopping || !alone.isEmpty();
        return goesOn ? new SweepEnd(false, standings.best(), null) : leftovers.complete(sweep);
    }

    private boolean isOver() {
        boolean nothingToDo = openLegs().isEmpty() && (schedule.isExhausted() || !alone.isEmpty());
        return running.isEmpty() && (stopping || nothingToDo);
    }

    /** Those that may run, in order. */
    private List<Leg> openLegs() {
        return schedule.openLegs().stream()
                .filter(leg -> alone.isEmpty() || alone.contains(leg.trial()))
                .toList();
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
            Optional<Leg> leg = openLegs().stream()
                    .filter(each -> !running.containsKey(each.trial()))
                    .findFirst();
            if (leg.isEmpty() && alone.isEmpty()) {
                leg = decide();
                leg = leg.isPresent() ? leg : regain();
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

    /**
     * The last leg of the winner, again, when its network is gone: that happens when a trial of a sweep that was over is restarted, and
     * the sweep then prefers one of those that it had forgotten.
     */
    private Optional<Leg> regain() throws IOException {
        SweepTrial winner = standings.best();
        boolean isEnd = schedule.isExhausted()
                && running.isEmpty()
                && schedule.openLegs().isEmpty();
        if (!isEnd
                || winner == null
                || journal.weights(winner.number()).isPresent()
                || !regained.add(winner.number())) {
            return Optional.empty();
        }
        return Optional.of(reopen(winner));
    }

    private void begin(Leg leg) throws IOException {
        SweepTrial trial = standings.get(leg.trial());
        Trial asked;
        try {
            Experiment experiment = spec.experiment(trial.values());
            Checkpoint from = journal.checkpoint(leg.trial()).orElse(null);
            if (from == null) {
                trial = trial.afresh();
                standings.put(trial);
            }
            asked = new Trial(String.valueOf(leg.trial()), experiment, leg.untilEpoch(), from, false);
        } catch (IllegalArgumentException e) {
            end(leg, new LegResult(State.FAILED, Double.NaN, Failures.sentence(e)));
            return;
        }
        double best = trial.best(asked.from() == null ? 0 : asked.from().epochs());
        RunningLeg begun =
                new RunningLeg(leg, best, journal, sweep, sweep.watch().onLeg(trial, asked.experiment()));
        running.put(leg.trial(), begun);
        begun.start(sweep.runner(), asked);
    }

    void begun(RunningLeg leg) {
        tell(standings.get(leg.trial()).withState(State.RUNNING));
    }

    void epoch(RunningLeg leg, EpochEvent event) {
        tell(standings.get(leg.trial()).withEpoch(event.epoch(), event.validationAccuracy(), event.trainingTime()));
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
        double value = standings.get(leg.trial()).best();
        Checkpoint checkpoint = outcome.checkpoint();
        SweepTrial bestBefore = standings.bestCompleted();
        State state = checkpoint == null ? State.COMPLETED : State.STOPPED_EARLY;
        end(leg.leg(), new LegResult(state, value, null));
        if (checkpoint == null) {
            journal.dropCheckpoint(leg.trial());
        } else {
            journal.keep(leg.trial(), checkpoint);
        }
        leftovers.dropIfBeaten(leg.trial());
        if (bestBefore != null) {
            leftovers.dropIfBeaten(bestBefore.number());
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
        teller.progress(paused);
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
        SweepTrial trial = standings.get(number);
        switch (trial.state()) {
            case FAILED, CANCELLED -> reopen(trial);
            case STOPPED_EARLY -> insist(trial);
            default -> {
                return;
            }
        }
        if (!alone.isEmpty()) {
            alone.add(number);
        }
    }

    private void insist(SweepTrial trial) throws IOException {
        Leg leg = schedule.insist(trial.number());
        journal.decided(leg);
        tell(trial.withLeg(leg.untilEpoch()));
    }

    private Leg reopen(SweepTrial trial) throws IOException {
        Leg last = schedule.lastLegOf(trial.number());
        journal.reopened(last.index());
        schedule.reopened(last.index());
        tell(trial.withLeg(last.untilEpoch()));
        return last;
    }

    private void tell(SweepTrial trial) {
        teller.trial(trial, paused);
    }
}
