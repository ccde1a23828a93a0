package multilayer.experiments.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import multilayer.experiments.sweep.SweepTrial.State;

/**
 * Who has reached which rung of successive halving.
 *
 * @param legs by the rung at which they end
 * @param last leg of each trial, by its number
 */
record Rungs(Ladder ladder, History history, List<List<Leg>> legs, Map<Integer, Leg> last) {

    static Rungs of(Ladder ladder, History history) {
        List<List<Leg>> legs = new ArrayList<>();
        for (int rung = 0; rung <= ladder.top(); rung++) {
            legs.add(new ArrayList<>());
        }
        Map<Integer, Leg> last = new TreeMap<>();
        for (Leg leg : history.legs()) {
            legs.get(ladder.rung(leg.untilEpoch())).add(leg);
            last.put(leg.trial(), leg);
        }
        return new Rungs(ladder, history, legs, last);
    }

    int top() {
        return ladder.top();
    }

    /** Whether the results of all legs that end at a rung may be looked at. */
    boolean areIn(int rung) {
        return legs.get(rung).stream().allMatch(leg -> history.result(leg.index()) != null);
    }

    /**
     * The best of those at a rung that may go on: they are among the best of all that have reached it, and have not gone on.
     *
     * @param goingOn how many of so many may go on
     */
    Optional<Leg> promotable(int rung, IntUnaryOperator goingOn) {
        List<Leg> reached = legs.get(rung).stream()
                .filter(leg -> history.result(leg.index()) != null)
                .sorted(bestFirst())
                .toList();
        return reached.stream()
                .limit(goingOn.applyAsInt(reached.size()))
                .filter(this::canGoOn)
                .findFirst();
    }

    /** Those that rest at their rung, whichever it is, the best one first. */
    List<Leg> stopped() {
        return last.values().stream().filter(this::canGoOn).sorted(bestFirst()).toList();
    }

    private Comparator<Leg> bestFirst() {
        return Comparator.comparingDouble((Leg leg) -> -value(leg)).thenComparing(Leg::trial);
    }

    private double value(Leg leg) {
        LegResult result = history.result(leg.index());
        return result == null || !result.hasValue() ? Double.NEGATIVE_INFINITY : result.value();
    }

    private boolean canGoOn(Leg leg) {
        LegResult result = history.result(leg.index());
        return leg.equals(last.get(leg.trial())) && result != null && result.state() == State.STOPPED_EARLY;
    }
}
