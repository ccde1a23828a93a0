package multilayer.app.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import multilayer.app.model.Theme;

/** Our style sheets, and the style classes that screens share. */
public final class Styles {

    /** A surface of its own: a card. */
    public static final String CARD = "ml-card";
    /** Small grey capitals over a panel or a group. */
    public static final String CAPTION = "ml-caption";
    /** Text that explains, one step quieter than what it explains. */
    public static final String HINT = "ml-hint";
    /** Figures that change while one looks: all digits equally wide. */
    public static final String FIGURES = "ml-figures";
    /** A button that is only an icon. */
    public static final String ICON_BUTTON = "ml-icon-button";

    private static final List<String> SHEETS = List.of("bridge.css", "app.css");

    private Styles() {}

    /** The style sheet of the controls, for {@code Application.setUserAgentStylesheet}. */
    public static String userAgentStylesheet(Theme theme) {
        return switch (theme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /** On the root of each scene, so that our style sheets can tell the themes apart. */
    private static String styleClass(Theme theme) {
        return "theme-" + theme.id();
    }

    /** Dresses a scene in our style sheets and in {@code theme}. */
    public static void apply(Scene scene, Theme theme) {
        scene.getStylesheets().setAll(SHEETS.stream().map(Styles::address).toList());
        for (Theme each : Theme.values()) {
            scene.getRoot().getStyleClass().remove(styleClass(each));
        }
        scene.getRoot().getStyleClass().add(styleClass(theme));
    }

    private static String address(String sheet) {
        URL url = Styles.class.getResource("/multilayer/app/" + sheet);
        return Objects.requireNonNull(url, sheet).toExternalForm();
    }
}
