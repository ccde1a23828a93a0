package multilayer.engine.data;

import multilayer.engine.Named;
import multilayer.engine.Range;

/**
 * What a run is validated on.
 *
 * @param source where the validation samples come from
 * @param share the share of the training set held out by {@link Source#STRATIFIED} and {@link Source#LAST_ROWS}
 */
public record Validation(Source source, double share) {

    public static final Range SHARE = Range.closed("validationShare", 0, 0.5);

    /** No validation at all: every training sample trains. */
    public static final Validation NONE = new Validation(Source.NONE, 0);
    /** The chapter's habit: figures during training come from the test set, and say so. */
    public static final Validation TEST = new Validation(Source.TEST, 0);

    public Validation {
        SHARE.check(share);
    }

    /** The same share of every class, drawn by the run's seed. */
    public static Validation stratified(double share) {
        return new Validation(Source.STRATIFIED, share);
    }

    /** The last rows of the training set, whatever the seed. */
    public static Validation lastRows(double share) {
        return new Validation(Source.LAST_ROWS, share);
    }

    /** How many of {@code samples} training samples are held out; 0 when validation does not come out of them. */
    public int heldOut(int samples) {
        return source.isShare() ? (int) Math.round(share * samples) : 0;
    }

    /** Where validation samples come from. */
    public enum Source implements Named {
        NONE("none"),
        STRATIFIED("stratified"),
        LAST_ROWS("last-rows"),
        TEST("test");

        private final String id;

        Source(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        /** Whether this holds out a share of the training set. */
        public boolean isShare() {
            return this == STRATIFIED || this == LAST_ROWS;
        }
    }
}
