package multilayer.experiments.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the rungs of successive halving are.
 *
 * @param until the epoch of each rung, ascending; the last one is a trial's end
 * @param eta one of this many trials goes on from each
 */
record Ladder(List<Integer> until, int eta) {

    Ladder {
        until = List.copyOf(until);
    }

    /** At the last epoch, at 1/η of it, at 1/η² of it, …, down to the least number of epochs; rounded up. */
    static Ladder of(int epochs, SweepSpec.Tuning tuning) {
        List<Integer> until = new ArrayList<>(List.of(epochs));
        for (long divisor = tuning.eta(); epochs >= divisor * tuning.minimumEpochs(); divisor *= tuning.eta()) {
            int rung = (int) -Math.floorDiv(-epochs, divisor);
            if (rung < until.get(0)) {
                until.add(0, rung);
            }
        }
        return new Ladder(until, tuning.eta());
    }

    /** The number of the last rung, from 0. */
    int top() {
        return until.size() - 1;
    }

    /** The epoch of a rung. */
    int until(int rung) {
        return until.get(rung);
    }

    /** The epoch of the next rung after an epoch; the end if there is none. */
    int after(int epoch) {
        return until.stream().filter(rung -> rung > epoch).findFirst().orElse(until.get(top()));
    }

    /** The rung that a trial has reached with an epoch: the first one that is not below it. */
    int rung(int epoch) {
        int rung = 0;
        while (rung < top() && until.get(rung) < epoch) {
            rung++;
        }
        return rung;
    }

    /** How many of the trials at a rung go on: one in η, but at least one, so that somebody comes to the end. */
    int goingOn(int trials) {
        return Math.max(1, trials / eta);
    }

    /** Epochs that so many trials take together, at least one. */
    double epochs(int trials) {
        double sum = 0;
        int reached = 0;
        int left = trials;
        for (int rung : until) {
            sum += (double) left * (rung - reached);
            reached = rung;
            left = goingOn(left);
        }
        return sum;
    }
}
