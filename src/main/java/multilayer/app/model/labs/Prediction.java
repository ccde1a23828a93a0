package multilayer.app.model.labs;

import multilayer.engine.Named;
import org.jspecify.annotations.Nullable;

/**
 * What a student expected of a lab.
 *
 * @param text as it stands
 * @param atFirstResult as it stood when the first result came; null before any result
 */
public record Prediction(String text, @Nullable String atFirstResult) {

    /** What a prediction is worth. */
    public enum Kind implements Named {
        /** Nothing is written yet, and nothing measured. */
        MISSING("missing"),
        /** Written, and nothing is measured yet. */
        OPEN("open"),
        /** Written before the first result, and not changed since. */
        BEFORE("before"),
        /** The lab was run without one, and none was written since. */
        NONE("none"),
        /** Changed after the first result. */
        CHANGED("changed"),
        /** Written after the first result only. */
        AFTER("after");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    public Kind kind() {
        if (atFirstResult == null) {
            return text.isBlank() ? Kind.MISSING : Kind.OPEN;
        }
        if (atFirstResult.isBlank()) {
            return text.isBlank() ? Kind.NONE : Kind.AFTER;
        }
        return text.strip().equals(atFirstResult.strip()) ? Kind.BEFORE : Kind.CHANGED;
    }
}
