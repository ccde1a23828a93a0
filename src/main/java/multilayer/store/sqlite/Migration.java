package multilayer.store.sqlite;

/**
 * What was done to the tables since the first version of the program, in order. A database remembers in {@code PRAGMA
 * user_version} how many of these it has seen. To change tables, add a constant at the end and its script to {@code
 * src/main/resources/multilayer/store}; never change one that was released.
 */
public enum Migration {
    RUNS("runs.sql"),
    SWEEPS("sweeps.sql"),
    DELETED_SWEEPS("deleted-sweeps.sql");

    private final String script;

    Migration(String script) {
        this.script = script;
    }

    /** The name of its script. */
    String script() {
        return script;
    }
}
