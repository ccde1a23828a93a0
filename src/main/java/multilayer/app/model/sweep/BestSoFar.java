package multilayer.app.model.sweep;

import java.util.List;
import multilayer.export.charts.Points;

/** The best validation accuracy after each epoch that a sweep has trained, all trials' epochs counted in the order in which they ended. */
public final class BestSoFar {

    private BestSoFar() {}

    /**
     * A curve that never falls: x is the number of epochs trained, y the best accuracy until then.
     *
     * @param accuracies of each epoch in the order in which they ended; NaN where it was not measured
     */
    public static Points of(List<Double> accuracies) {
        double[] epochs = new double[accuracies.size()];
        double[] best = new double[accuracies.size()];
        double highest = Double.NaN;
        for (int index = 0; index < epochs.length; index++) {
            double accuracy = accuracies.get(index);
            highest = Double.isNaN(highest) || accuracy > highest ? accuracy : highest;
            epochs[index] = index + 1;
            best[index] = highest;
        }
        return Points.of(epochs, best);
    }
}
