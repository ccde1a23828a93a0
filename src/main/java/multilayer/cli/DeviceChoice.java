package multilayer.cli;

import multilayer.engine.Named;

/** Which devices a benchmark measures: {@code --device}. */
enum DeviceChoice implements Named {
    CPU("cpu"),
    GPU("gpu"),
    ALL("all");

    private final String id;

    DeviceChoice(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    boolean cpu() {
        return this != GPU;
    }

    boolean gpu() {
        return this != CPU;
    }
}
