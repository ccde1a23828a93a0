package multilayer.store.runs;

import multilayer.engine.Named;

/**
 * Who asked for a run.
 *
 * @param group what it belongs to, for example the lab {@code hidden-units} or a sweep's id; empty if it stands alone
 */
public record Origin(Kind kind, String group) {

    /** A run that a person started in the window. */
    public static final Origin WINDOW = new Origin(Kind.WINDOW, "");

    /** A run of the command {@code train}. */
    public static final Origin COMMAND = new Origin(Kind.COMMAND, "");

    /** What runs are asked for by. */
    public enum Kind implements Named {
        WINDOW("window"),
        COMMAND("command"),
        LAB("lab"),
        SWEEP("sweep");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }
}
