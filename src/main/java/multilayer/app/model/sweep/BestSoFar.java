package multilayer.app.model.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.export.charts.Points;

/**
 * The best validation accuracy that a sweep knew after each epoch that it has trained, all trials' epochs counted in the order in which
 * they were told. What counts is what the sweep compares: the best epoch of each trial up to the end of its last leg. So the curve ends at
 * the winner's figure.
 */
final class BestSoFar {

    private final List<Double> best = new ArrayList<>();
    private final Map<Integer, SweepTrial> trials = new HashMap<>();

    void clear() {
        best.clear();
        trials.clear();
    }

    /** A trial is new, or has come further. */
    void add(SweepTrial trial) {
        SweepTrial before = trials.put(trial.number(), trial);
        double last = best.isEmpty() ? Double.NaN : best.get(best.size() - 1);
        int epochs = trial.epochsDone() - (before == null ? 0 : before.epochsDone());
        for (int epoch = 0; epoch < epochs; epoch++) {
            best.add(last);
        }
        if (!best.isEmpty()) {
            best.set(best.size() - 1, highest());
        }
    }

    private double highest() {
        return trials.values().stream()
                .mapToDouble(SweepTrial::value)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
    }

    /** x is the number of epochs trained, y the best accuracy then; NaN before there is one. */
    Points points() {
        double[] epochs = new double[best.size()];
        double[] accuracies = new double[best.size()];
        for (int index = 0; index < epochs.length; index++) {
            epochs[index] = index + 1;
            accuracies[index] = best.get(index);
        }
        return Points.of(epochs, accuracies);
    }
}
