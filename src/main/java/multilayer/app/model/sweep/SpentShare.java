package multilayer.app.model.sweep;

import java.util.stream.DoubleStream;
import multilayer.experiments.sweep.Budget;
import multilayer.experiments.sweep.Strategy;
import multilayer.experiments.sweep.SweepProgress;
import multilayer.experiments.sweep.SweepSpec;

/** How much of a sweep's budget is spent. */
final class SpentShare {

    private SpentShare() {}

    /** From 0 to 1: that of the limit which is nearest, or of the grid. When halving has begun all trials, most of the work is yet to come. */
    static double of(SweepSpec spec, SweepProgress progress) {
        Budget budget = spec.budget();
        double trials = budget.trials().isPresent() ? trials(spec, progress) : 0;
        double epochs = budget.epochs().isPresent()
                ? (double) progress.epochs() / budget.epochs().getAsInt()
                : 0;
        double time = budget.time()
                .map(limit -> (double) progress.running().toMillis() / limit.toMillis())
                .orElse(0.0);
        double grid = spec.strategy() == Strategy.GRID
                ? (double) progress.ended()
                        / spec.space().gridSize(spec.tuning().gridPoints())
                : 0;
        return Math.min(1, DoubleStream.of(trials, epochs, time, grid).max().orElse(0));
    }

    private static double trials(SweepSpec spec, SweepProgress progress) {
        return spec.strategy() == Strategy.HALVING
                ? progress.epochs() / progress.expectedEpochs()
                : (double) progress.ended() / spec.budget().trials().getAsInt();
    }
}
