package multilayer.experiments.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;

/**
 * What was decided, and what comes next. A decision depends on the results of a known number of legs, never on which of those that run
 * at once ends first: it looks behind by the window, and when there is nothing to do as far as it sees, by one leg less, and so on.
 */
final class Schedule {

    private final SweepSpec spec;
    private final Decider decider;
    private final List<Leg> legs = new ArrayList<>();
    private final Map<Integer, LegResult> results = new HashMap<>();
    private final List<Map<Hyperparameter, Value>> values = new ArrayList<>();
    private final List<Integer> reached = new ArrayList<>();
    private int epochs;
    private boolean exhausted;

    Schedule(SweepSpec spec, SweepLog log) {
        this.spec = spec;
        decider = spec.strategy().decider(spec);
        log.legs().forEach(this::add);
        results.putAll(log.results());
    }

    /** Whether nothing is decided any more. */
    boolean isExhausted() {
        return exhausted;
    }

    /**
     * Decides the next leg.
     *
     * @return empty when results must be awaited first, or when {@link #isExhausted}
     */
    Optional<Leg> next() {
        int begun = legs.isEmpty() ? 0 : legs.get(legs.size() - 1).seen();
        for (int seen = Math.max(begun, legs.size() - spec.window()); seen <= legs.size() && !exhausted; seen++) {
            if (!areIn(seen)) {
                return Optional.empty();
            }
            Optional<Leg> leg = decide(seen);
            if (leg.isPresent()) {
                return leg;
            }
        }
        exhausted = true;
        return Optional.empty();
    }

    /** Decides for a person that a trial goes on to its end, whatever the strategy thinks and the budget allows. */
    Leg insist(int trial) {
        int seen = legs.get(legs.size() - 1).seen();
        Leg leg = new Leg(legs.size(), trial, epochsOf(valuesOf(trial)), seen, Optional.empty());
        add(leg);
        return leg;
    }

    /** Decides nothing more. */
    void exhaust() {
        exhausted = true;
    }

    private boolean areIn(int seen) {
        for (int leg = 0; leg < seen; leg++) {
            if (!results.containsKey(leg)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Leg> decide(int seen) {
        boolean mayBegin = values.size() < spec.budget().trials().orElse(Integer.MAX_VALUE);
        int limit = spec.budget().epochs().orElse(Integer.MAX_VALUE);
        int left = limit == Integer.MAX_VALUE ? limit : limit - epochs;
        History history = new History(legs, seen, this::resultOf, values.size(), this::valuesOf, left);
        Optional<Leg> leg = decider.next(history, mayBegin).map(decision -> leg(decision, seen));
        if (leg.isPresent() && cost(leg.get()) > left) {
            exhausted = true;
            return Optional.empty();
        }
        leg.ifPresent(this::add);
        return leg;
    }

    private Leg leg(Decider.Decision decision, int seen) {
        if (decision instanceof Decider.Decision.Begin begin) {
            int until = Math.min(begin.untilEpoch(), epochsOf(begin.values()));
            return new Leg(legs.size(), values.size() + 1, until, seen, Optional.of(begin.values()));
        }
        Decider.Decision.GoOn goOn = (Decider.Decision.GoOn) decision;
        int until = Math.min(goOn.untilEpoch(), epochsOf(valuesOf(goOn.trial())));
        return new Leg(legs.size(), goOn.trial(), until, seen, Optional.empty());
    }

    private int cost(Leg leg) {
        return leg.untilEpoch() - (leg.values().isPresent() ? 0 : reached.get(leg.trial() - 1));
    }

    private void add(Leg leg) {
        epochs += cost(leg);
        leg.values().ifPresent(each -> {
            values.add(each);
            reached.add(0);
        });
        reached.set(leg.trial() - 1, leg.untilEpoch());
        legs.add(leg);
    }

    void ended(int leg, LegResult result) {
        results.put(leg, result);
    }

    /** Forgets a result: decisions that need it wait for it again. */
    void reopened(int leg) {
        results.remove(leg);
    }

    /** Those that have no result, in order. */
    List<Leg> openLegs() {
        return legs.stream().filter(leg -> !results.containsKey(leg.index())).toList();
    }

    /** The leg that was decided last for a trial that was begun. */
    Leg lastLegOf(int trial) {
        return legs.stream()
                .filter(leg -> leg.trial() == trial)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** How many trials were begun. */
    int trials() {
        return values.size();
    }

    /** Values of a trial, by its number. */
    Map<Hyperparameter, Value> valuesOf(int trial) {
        return values.get(trial - 1);
    }

    /** Epochs of the whole run of a trial with these values. */
    int epochsOf(Map<Hyperparameter, Value> trial) {
        return spec.epochs(trial);
    }

    private LegResult resultOf(int leg) {
        return Objects.requireNonNull(results.get(leg), "a decision waits for the results that it looks at");
    }

    /** Epochs that the whole sweep will take, as far as can be said: see {@link Decider#expectedEpochs}. */
    double expectedEpochs() {
        double limit = spec.budget().epochs().orElse(Integer.MAX_VALUE);
        if (exhausted) {
            return Math.min(limit, epochs);
        }
        double mean = values.stream()
                .mapToInt(this::epochsOf)
                .average()
                .orElse(spec.base().training().epochs());
        int trials = spec.budget().trials().orElse(Integer.MAX_VALUE);
        return Math.min(limit, decider.expectedEpochs(trials, mean));
    }
}
