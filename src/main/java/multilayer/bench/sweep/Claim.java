package multilayer.bench.sweep;

import multilayer.engine.Named;

/** What is measured about sweeps. */
public enum Claim implements Named {
    /** Halving beside random search where the answer is known. */
    KNOWN_ANSWER("known-answer"),
    /** The same on the notebook's space, trained on Fashion-MNIST. */
    NOTEBOOK("notebook"),
    /** Trials at once beside one after another. */
    THROUGHPUT("throughput");

    private final String id;

    Claim(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
