package multilayer.experiments.sweep;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import multilayer.engine.Seeds;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.Value;

/** Draws each trial by the sweep's seed and the trial's number alone. */
record RandomDecider(SweepSpec spec) implements Decider {

    @Override
    public Optional<Decision> next(History history, boolean mayBegin) {
        return mayBegin
                ? Optional.of(new Decision.Begin(draw(spec, history.trials() + 1), Integer.MAX_VALUE))
                : Optional.empty();
    }

    /** The values of a trial that is drawn without regard to others. */
    static Map<Hyperparameter, Value> draw(SweepSpec spec, int trial) {
        return spec.space().draw(new Random(Seeds.mix(spec.seed(), Seeds.SEARCH, trial)));
    }
}
