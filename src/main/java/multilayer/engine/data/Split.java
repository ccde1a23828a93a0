package multilayer.engine.data;

import multilayer.engine.Named;

/** Which samples a figure was measured on. Every number that a person sees names one of these. */
public enum Split implements Named {
    TRAIN("train"),
    VALIDATION("validation"),
    TEST("test");

    private final String id;

    Split(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
