package multilayer.app.common;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.text.Messages;

/** A part of a tab's page: a heading, what it is about, what it can do, and what it shows. */
public class PageSection extends VBox {

    /** A part whose heading is its own. */
    protected PageSection() {}

    /**
     * A part with a heading.
     *
     * @param key of the heading; {@code key.what} says what this is about
     * @param page whose style classes it has: {@code page-section} and {@code page-heading}
     */
    @SuppressWarnings("this-escape") // only into the node's own setters, which nobody overrides
    protected PageSection(String id, String key, String page, Node... actions) {
        setId(id);
        getStyleClass().add(page + "-section");
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("ml-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(title, space);
        heading.getChildren().addAll(actions);
        heading.getStyleClass().add(page + "-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, words(Messages.text(key + ".what"), Styles.HINT));
    }

    /** Words that take as many lines as they need. */
    public static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Shown, and given room, only if {@code when}. */
    public static <N extends Node> N onlyIf(ObservableValue<Boolean> when, N node) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }

    /** Shown now or not. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
