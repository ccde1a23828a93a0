package multilayer.app.model.sweep;

import java.util.ArrayList;
import java.util.List;
import multilayer.export.charts.Points;

/**
 * The best validation accuracy that a sweep has found after each epoch that it has trained, all trials' epochs counted in the order in
 * which they were told. What counts is what the sweep compares: the accuracy at the end of a trial's leg.
 */
final class BestSoFar {

    private final List<Double> best = new ArrayList<>();
    private double highest = Double.NaN;

    void clear() {
        best.clear();
        highest = Double.NaN;
    }

    /**
     * A trial has come further.
     *
     * @param epochs trained since it was told last
     * @param value what it is compared by; NaN as long as there is nothing
     */
    void add(int epochs, double value) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            best.add(highest);
        }
        boolean isBetter = !Double.isNaN(value) && !(value <= highest);
        if (isBetter) {
            highest = value;
        }
        if (isBetter && !best.isEmpty()) {
            best.set(best.size() - 1, highest);
        }
    }

    /** A curve that never falls: x is the number of epochs trained, y the best accuracy until then. */
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
