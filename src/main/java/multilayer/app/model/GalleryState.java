package multilayer.app.model;

import multilayer.engine.Named;

/** What the gallery has to show, or why it has nothing. */
public enum GalleryState implements Named {
    /** Tiles. */
    SHOWN("shown"),
    /** No run, or its first epoch is not finished. */
    UNTRAINED("untrained"),
    /** The test set, before the person has opened it. */
    SEALED("sealed"),
    /** The validation set of a run that holds out none. */
    UNVALIDATED("unvalidated"),
    /** Answers are on their way. */
    COMPUTING("computing"),
    /** The answers could not be computed. */
    FAILED("failed"),
    /** Not one error. */
    FLAWLESS("flawless"),
    /** Every error is left out by a filter. */
    UNMATCHED("unmatched");

    private final String id;

    GalleryState(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
