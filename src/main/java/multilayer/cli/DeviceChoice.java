package multilayer.cli;

import multilayer.engine.Named;

/** On which kind of processor a benchmark measures. */
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
}
