package multilayer.app.model;

import multilayer.engine.Named;

/** What a comparison has to show, or why it has nothing. */
public enum CompareState implements Named {
    /** Figures and images. */
    SHOWN("shown"),
    /** Fewer than two runs have ended. */
    FEW_RUNS("few-runs"),
    /** The runs learned from different data sets. */
    OTHER_DATA("other-data"),
    /** The test set, before the person has opened it for both runs. */
    SEALED("sealed"),
    /** The answers are on their way. */
    COMPUTING("computing"),
    /** No sample of the split is one of both runs. */
    NOTHING_SHARED("nothing-shared"),
    /** The answers could not be computed. */
    FAILED("failed");

    private final String id;

    CompareState(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
