package multilayer.experiments.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;

/**
 * Asynchronous successive halving: a trial may go on when it is among the best 1/η of those that have reached its rung, otherwise a new
 * one begins. The highest rung is looked at first. A trial that failed counts as having reached its rung last. Li et al. 2020,
 * "A System for Massively Parallel Hyperparameter Tuning", Algorithm 2.
 *
 * <p>The rungs of a trial are at its own last epoch, at 1/η of it, at 1/η² of it, and so on: trials of different lengths are compared after
 * the same share of their schedules. Of a budget of epochs, what the trials begun will need to reach the top is set aside: no more begin
 * than it can bring there.
 */
record HalvingDecider(SweepSpec spec) implements Decider {

    @Override
    public Optional<Decision> next(History history, boolean mayBegin) {
        List<List<Leg>> rungs = rungs(history);
        for (int rung = rungs.size() - 1; rung >= 0; rung--) {
            Optional<Leg> promoted = promotable(history, rungs, rung);
            if (promoted.isPresent()) {
                return Optional.of(goOn(history, promoted.get(), rung + 1));
            }
        }
        return mayBegin && isAffordable(history) ? Optional.of(begin(history.trials() + 1)) : Optional.empty();
    }

    private Decision begin(int trial) {
        Map<Hyperparameter, Value> values = RandomDecider.draw(spec, trial);
        return new Decision.Begin(values, (int) Math.ceil(epochsUntil(0, spec.epochs(values))));
    }

    /** Rungs of a short trial may fall together; it goes on by an epoch at least. */
    private Decision goOn(History history, Leg reached, int rung) {
        double until = epochsUntil(rung, spec.epochs(history.values().apply(reached.trial())));
        return new Decision.GoOn(reached.trial(), Math.max((int) Math.ceil(until), reached.untilEpoch() + 1));
    }

    private boolean isAffordable(History history) {
        if (spec.budget().epochs().isEmpty()) {
            return true;
        }
        double mean = IntStream.rangeClosed(1, history.trials())
                .map(trial -> spec.epochs(history.values().apply(trial)))
                .average()
                .orElse(spec.base().training().epochs());
        return history.trials() == 0
                || expectedEpochs(history.trials() + 1, mean)
                        <= spec.budget().epochs().getAsInt();
    }

    /** Legs by their rung: a trial's first one is in rung 0. */
    private static List<List<Leg>> rungs(History history) {
        List<List<Leg>> rungs = new ArrayList<>();
        int[] legs = new int[history.trials() + 1];
        for (Leg leg : history.legs()) {
            int rung = legs[leg.trial()]++;
            if (rung == rungs.size()) {
                rungs.add(new ArrayList<>());
            }
            rungs.get(rung).add(leg);
        }
        return rungs;
    }

    private Optional<Leg> promotable(History history, List<List<Leg>> rungs, int rung) {
        List<Leg> reached = rungs.get(rung).stream()
                .filter(leg -> history.result(leg.index()) != null)
                .sorted(Comparator.comparingDouble((Leg leg) -> -value(history, leg))
                        .thenComparing(Leg::trial))
                .toList();
        List<Integer> further = rung + 1 < rungs.size()
                ? rungs.get(rung + 1).stream().map(Leg::trial).toList()
                : List.of();
        return reached.stream()
                .limit(reached.size() / spec.tuning().eta())
                .filter(leg -> !further.contains(leg.trial()))
                .filter(leg -> canGoOn(history, leg))
                .findFirst();
    }

    private static double value(History history, Leg leg) {
        LegResult result = history.result(leg.index());
        return result == null || !result.hasValue() ? Double.NEGATIVE_INFINITY : result.value();
    }

    private static boolean canGoOn(History history, Leg leg) {
        LegResult result = history.result(leg.index());
        return result != null && result.state() == SweepTrial.State.STOPPED_EARLY;
    }

    /** Where a rung of a trial is, in epochs and fractions. */
    private double epochsUntil(int rung, double epochs) {
        return epochs / Math.pow(spec.tuning().eta(), Math.max(0, top() - rung));
    }

    /** The number of the last rung: as many as leave the longest trials the least number of epochs in the first one. */
    private int top() {
        int top = 0;
        long divided = spec.tuning().eta();
        while (spec.mostEpochs() >= divided * spec.tuning().minimumEpochs()) {
            divided *= spec.tuning().eta();
            top++;
        }
        return top;
    }

    @Override
    public double expectedEpochs(int trials, double epochs) {
        if (trials == Integer.MAX_VALUE) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        double reached = 0;
        double left = trials;
        for (int rung = 0; reached < epochs && left >= 1; rung++) {
            double until = epochsUntil(rung, epochs);
            sum += left * (until - reached);
            reached = until;
            left = Math.floor(left / spec.tuning().eta());
        }
        return sum;
    }
}
