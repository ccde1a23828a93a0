package multilayer.app.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import multilayer.engine.Named;

/** The looks to choose from. */
public enum Theme implements Named {
    LIGHT("light", new PrimerLight()),
    DARK("dark", new PrimerDark());

    private final String id;
    private final atlantafx.base.theme.Theme base;

    Theme(String id, atlantafx.base.theme.Theme base) {
        this.id = id;
        this.base = base;
    }

    @Override
    public String id() {
        return id;
    }

    /** The style sheet of the controls, for {@code Application.setUserAgentStylesheet}. */
    public String userAgentStylesheet() {
        return base.getUserAgentStylesheet();
    }

    /** On the root of each scene, so that our style sheets can tell the themes apart. */
    public String styleClass() {
        return "theme-" + id;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
