package multilayer.bench.device;

import multilayer.engine.Named;

/** What sort of processor computes. */
public enum Kind implements Named {
    CPU("cpu"),
    GPU("gpu");

    private final String id;

    Kind(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
