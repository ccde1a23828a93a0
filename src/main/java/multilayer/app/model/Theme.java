package multilayer.app.model;

import multilayer.engine.Named;

/** The looks to choose from. */
public enum Theme implements Named {
    LIGHT("light"),
    DARK("dark");

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
