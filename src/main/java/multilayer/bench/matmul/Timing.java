package multilayer.bench.matmul;

import multilayer.engine.Named;

/** What lies between the clock's start and its stop. */
public enum Timing implements Named {
    /** The product alone; on a GPU with matrices that are there already. */
    RESIDENT("resident"),
    /** On a GPU: A and B are sent there, the product is computed, C is fetched. */
    WITH_TRANSFERS("with-transfers"),
    /** How not to do it: the first call, with whatever is compiled, loaded and allocated in it. */
    WITHOUT_WARM_UP("without-warm-up"),
    /** How not to do it on a GPU: the clock stops when the work is handed over, not when it is done. */
    WITHOUT_SYNCHRONIZATION("without-synchronization");

    private final String id;

    Timing(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    /** Whether its figure means what it says. */
    public boolean isHonest() {
        return this == RESIDENT || this == WITH_TRANSFERS;
    }
}
