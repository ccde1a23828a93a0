package multilayer.app.model;

import multilayer.engine.Named;

/** What the Benchmark tab can measure. */
public enum BenchmarkWork implements Named {
    PRODUCTS("products"),
    MEMORY("memory"),
    ENGINE("engine");

    private final String id;

    BenchmarkWork(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
