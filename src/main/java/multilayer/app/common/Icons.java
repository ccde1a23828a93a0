package multilayer.app.common;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, and buttons that are only an icon but always have a word. */
public final class Icons {

    private Icons() {}

    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /**
     * A flat button with an icon.
     *
     * @param word its tooltip, and what a screen reader says
     */
    public static Button button(String id, Feather icon, String word) {
        Button button = new Button("", of(icon));
        button.setId(id);
        button.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, Styles.ICON_BUTTON);
        button.setTooltip(new Tooltip(word));
        button.setAccessibleText(word);
        return button;
    }
}
