package multilayer.experiments.sweep;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;

/**
 * Successive halving: all trials are trained for a share of their epochs, the best 1/η of them go on to the next rung, and so on; a trial that
 * failed or was cancelled counts as the last of its rung. Jamieson &amp; Talwalkar 2016, "Non-stochastic Best Arm Identification and
 * Hyperparameter Optimization", section 2.
 *
 * <p>A budget of trials or epochs tells how many trials there will be: as many as can be brought to the top, and a rung is judged when all
 * of them have reached it. Epochs that are left over let the best of those that were stopped go on. With a limit of time nobody knows how
 * many there will be: then a trial may go on when it is among the best 1/η of those that have reached its rung so far, otherwise
 * a new one begins. Li et al. 2020, "A System for Massively Parallel Hyperparameter Tuning", Algorithm 2.
 *
 * <p>Epochs are what halving allots, so it draws none: each trial may reach the most that the space has.
 */
record HalvingDecider(SweepSpec spec) implements Decider {

    @Override
    public Optional<Decision> next(History history, boolean mayBegin) {
        Rungs rungs = Rungs.of(ladder(), history);
        return spec.budget().time().isEmpty()
                ? together(rungs, history, mayBegin)
                : eachByItself(rungs, history, mayBegin);
    }

    private Optional<Decision> together(Rungs rungs, History history, boolean mayBegin) {
        if (mayBegin && isAffordable(history.trials() + 1)) {
            return Optional.of(begin(history.trials() + 1));
        }
        for (int rung = 0; rung <= rungs.top(); rung++) {
            if (!rungs.areIn(rung)) {
                return Optional.empty();
            }
            Optional<Leg> promoted = rungs.promotable(rung, ladder()::goingOn);
            if (promoted.isPresent()) {
                return Optional.of(goOn(promoted.get()));
            }
        }
        return spec.budget().epochs().isEmpty() ? Optional.empty() : leftover(rungs, history.epochsLeft());
    }

    private Optional<Decision> leftover(Rungs rungs, int epochsLeft) {
        return rungs.stopped().stream()
                .filter(leg -> goOn(leg).untilEpoch() - leg.untilEpoch() <= epochsLeft)
                .<Decision>map(this::goOn)
                .findFirst();
    }

    private Optional<Decision> eachByItself(Rungs rungs, History history, boolean mayBegin) {
        for (int rung = rungs.top(); rung >= 0; rung--) {
            Optional<Leg> promoted =
                    rungs.promotable(rung, reached -> reached / spec.tuning().eta());
            if (promoted.isPresent()) {
                return Optional.of(goOn(promoted.get()));
            }
        }
        return mayBegin ? Optional.of(begin(history.trials() + 1)) : Optional.empty();
    }

    private Decision begin(int trial) {
        Map<Hyperparameter, Value> values = new EnumMap<>(RandomDecider.draw(spec, trial));
        values.computeIfPresent(Hyperparameter.EPOCHS, (epochs, drawn) -> new Value.Amount(spec.mostEpochs()));
        return new Decision.Begin(values, ladder().until(0));
    }

    private Decision.GoOn goOn(Leg reached) {
        return new Decision.GoOn(reached.trial(), ladder().after(reached.untilEpoch()));
    }

    /** The first trial is: of a budget that is less than it, nothing is decided any more. */
    private boolean isAffordable(int trials) {
        return trials == 1
                || spec.budget().epochs().isEmpty()
                || ladder().epochs(trials) <= spec.budget().epochs().getAsInt();
    }

    private Ladder ladder() {
        return Ladder.of(spec.mostEpochs(), spec.tuning());
    }

    @Override
    public double expectedEpochs(int trials, double epochs) {
        return trials == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : ladder().epochs(trials);
    }
}
