package multilayer.app.model.runs;

import multilayer.engine.Named;

/** The catalog of what can be done with selected runs. */
public enum RunCommand implements Named {
    OPEN("open"),
    REPEAT("repeat"),
    SHOW("show"),
    HIDE("hide"),
    DELETE("delete");

    private final String id;

    RunCommand(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
