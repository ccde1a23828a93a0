package multilayer.app.common;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** In place of what a screen cannot show yet: an icon, what is missing, and what fills it. */
public class EmptyScreen extends VBox {

    /** An empty screen that always says the same. */
    public EmptyScreen(String id, Feather icon, String title, String text, Node... actions) {
        this(
                id,
                new SimpleObjectProperty<>(icon),
                new SimpleStringProperty(title),
                new SimpleStringProperty(text),
                actions);
    }

    /**
     * An empty screen whose reason changes.
     *
     * @param id its own; title and text are {@code id-title} and {@code id-text}
     * @param title a few words
     * @param text what will be here, or why it is not, in a sentence or two
     * @param actions what a person can do about it, all in the same place: at most one of them is visible
     */
    @SuppressWarnings("this-escape") // only into the node's own setters, which nobody overrides
    public EmptyScreen(
            String id,
            ObservableValue<Feather> icon,
            ObservableValue<String> title,
            ObservableValue<String> text,
            Node... actions) {
        setId(id);
        getStyleClass().add("empty-screen");
        setAlignment(Pos.CENTER);
        FontIcon picture = Icons.of(icon.getValue());
        picture.getStyleClass().add("empty-icon");
        picture.iconCodeProperty().bind(icon);
        Label words = label(id + "-text", "empty-text", text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(picture, label(id + "-title", "empty-title", title), words, new StackPane(actions));
    }

    private static Label label(String id, String styleClass, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(text);
        return label;
    }

    /** An action that can be seen only when it helps. */
    protected static Node onlyIf(ObservableValue<Boolean> helps, Node action) {
        StackPane around = new StackPane(action);
        around.visibleProperty().bind(helps);
        return around;
    }
}
