package multilayer.experiments.sweep;

import multilayer.engine.Named;

/** How a sweep chooses what to train next. Adding one is its {@link Decider}, one constant here and its word. */
public enum Strategy implements Named {
    /** Every combination once, in order. */
    GRID("grid") {
        @Override
        Decider decider(SweepSpec spec) {
            return new GridDecider(spec);
        }
    },
    /** Each trial drawn anew. Bergstra &amp; Bengio 2012. */
    RANDOM("random") {
        @Override
        Decider decider(SweepSpec spec) {
            return new RandomDecider(spec);
        }
    },
    /** Random trials, most of them stopped early. Jamieson &amp; Talwalkar 2016; with a limit of time Li et al. 2020, Algorithm 2. */
    HALVING("halving") {
        @Override
        Decider decider(SweepSpec spec) {
            return new HalvingDecider(spec);
        }
    },
    /** Trials drawn where earlier ones were good: a tree-structured Parzen estimator. Bergstra et al. 2011, section 4. */
    TPE("tpe") {
        @Override
        Decider decider(SweepSpec spec) {
            return new TpeDecider(spec);
        }
    };

    private final String id;

    Strategy(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** What decides in a sweep of this strategy. */
    abstract Decider decider(SweepSpec spec);
}
