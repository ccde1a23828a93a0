package multilayer.experiments.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.SweepTrial.State;

/** Makes trials from what was kept of them. */
final class Restoration {

    private Restoration() {}

    /** A trial that was just decided. */
    static SweepTrial begun(Schedule schedule, Leg leg) {
        Map<Hyperparameter, Value> values = schedule.valuesOf(leg.trial());
        return new SweepTrial(
                leg.trial(),
                values,
                State.WAITING,
                schedule.epochsOf(values),
                leg.untilEpoch(),
                List.of(),
                Double.NaN,
                Duration.ZERO,
                null);
    }

    /** The trials as a log tells them, after all legs of it. */
    static List<SweepTrial> trials(Schedule schedule, SweepLog log) {
        List<SweepTrial> trials = new ArrayList<>();
        for (Leg leg : log.legs()) {
            boolean first = leg.trial() > trials.size();
            SweepTrial before = first
                    ? withEpochs(begun(schedule, leg), log)
                    : trials.get(leg.trial() - 1).withLeg(leg.untilEpoch());
            SweepTrial after = Optional.ofNullable(log.results().get(leg.index()))
                    .map(result -> ended(before, result))
                    .orElse(before);
            if (first) {
                trials.add(after);
            } else {
                trials.set(leg.trial() - 1, after);
            }
        }
        return trials;
    }

    private static SweepTrial withEpochs(SweepTrial trial, SweepLog log) {
        SweepTrial trained = trial;
        List<SweepLog.Point> points = log.epochs().getOrDefault(trial.number(), List.of());
        for (int epoch = 1; epoch <= points.size(); epoch++) {
            SweepLog.Point point = points.get(epoch - 1);
            trained = trained.withEpoch(epoch, point.accuracy(), point.trainingTime());
        }
        return trained;
    }

    /** A trial after its leg. */
    static SweepTrial ended(SweepTrial trial, LegResult result) {
        SweepTrial ended = trial.withValue(result.state(), result.hasValue() ? result.value() : trial.best());
        return result.state() == State.FAILED
                ? ended.withFailure(Optional.ofNullable(result.reason()).orElse(""))
                : ended;
    }
}
