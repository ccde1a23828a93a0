package multilayer.store.runs;

import multilayer.engine.Named;

/** Of which of a run's epochs the weights are kept. */
public enum KeptWeights implements Named {
    /** The epoch with the lowest validation loss; the lowest training loss where nothing was validated. */
    BEST("best"),
    /** The last finished epoch. */
    LAST("last");

    private final String id;

    KeptWeights(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
