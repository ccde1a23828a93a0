package multilayer.app.model;

import java.util.List;
import java.util.Objects;
import multilayer.engine.Named;
import multilayer.engine.Range;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers from one start to the next. Paths are text, as they stand in the file.
 *
 * @param theme the theme's name
 * @param window where the window was; null before the first time
 * @param panels how the side panels were
 * @param lastProject the project to reopen; null for none
 * @param recentProjects the newest first, at most {@link #RECENT_PROJECTS}
 * @param runColumns ids of the columns that the table of runs has, from left to right; null before the first choice
 */
public record Preferences(
        String theme,
        @Nullable Bounds window,
        Panels panels,
        @Nullable String lastProject,
        List<String> recentProjects,
        @Nullable List<String> runColumns) {

    public static final int RECENT_PROJECTS = 10;

    public static final Preferences DEFAULT =
            new Preferences(Theme.LIGHT.id(), null, new Panels(false, 296, false, 296), null, List.of(), null);

    public Preferences {
        Named.byId("theme", Theme.values(), theme);
        Objects.requireNonNull(panels, "panels");
        recentProjects = List.copyOf(recentProjects.subList(0, Math.min(recentProjects.size(), RECENT_PROJECTS)));
        runColumns = runColumns == null ? null : List.copyOf(runColumns);
    }

    /** The theme that was chosen. */
    public Theme chosenTheme() {
        return Named.byId("theme", Theme.values(), theme);
    }

    /** A window's place on the desktop, in pixels. */
    public record Bounds(double x, double y, double width, double height, boolean maximized) {

        private static final Range PLACE = Range.closed("place", -100_000, 100_000);
        private static final Range SIZE = Range.closed("size", 1, 100_000);

        public Bounds {
            PLACE.check(x);
            PLACE.check(y);
            SIZE.check(width);
            SIZE.check(height);
        }
    }

    /** Whether each side panel is folded away, and its width in pixels when it is not. */
    public record Panels(
            boolean networkFolded, double networkWidth, boolean hyperparametersFolded, double hyperparametersWidth) {

        private static final Range WIDTH = Range.closed("width", 100, 4_000);

        public Panels {
            WIDTH.check(networkWidth);
            WIDTH.check(hyperparametersWidth);
        }
    }
}
