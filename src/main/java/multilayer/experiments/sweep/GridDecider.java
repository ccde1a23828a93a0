package multilayer.experiments.sweep;

import java.util.Optional;

/** Begins the combinations of the grid one after another. */
record GridDecider(SweepSpec spec) implements Decider {

    @Override
    public Optional<Decision> next(History history, boolean mayBegin) {
        int points = spec.tuning().gridPoints();
        if (!mayBegin || history.trials() >= spec.space().gridSize(points)) {
            return Optional.empty();
        }
        return Optional.of(new Decision.Begin(spec.space().gridPoint(history.trials(), points), Integer.MAX_VALUE));
    }

    @Override
    public double expectedEpochs(int trials, double epochs) {
        return Math.min(trials, spec.space().gridSize(spec.tuning().gridPoints())) * epochs;
    }
}
