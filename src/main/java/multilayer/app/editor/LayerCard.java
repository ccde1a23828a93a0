package multilayer.app.editor;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.text.Messages;

/** What all cards of the stack have in common: a title, a badge, a shape and a number of parameters. */
abstract class LayerCard extends VBox {

    private final Label title = new Label();
    private final Label badge = new Label();
    private final Tooltip badgeTooltip = new Tooltip();
    private final Label shape = new Label();
    private final Label parameters = new Label();
    private final HBox header;

    LayerCard(String styleClass) {
        title.getStyleClass().addAll(Styles.TEXT_BOLD, "card-title");
        badge.getStyleClass().addAll(Styles.TEXT_SMALL, "card-badge");
        badge.setTooltip(badgeTooltip);
        badge.setMinWidth(USE_PREF_SIZE);
        shape.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        parameters.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        header = new HBox(title, space());
        header.getStyleClass().add("card-header");
        header.setAlignment(Pos.CENTER_LEFT);
        HBox facts = new HBox(shape, badge, space(), parameters);
        facts.getStyleClass().add("card-facts");
        getStyleClass().addAll("layer-card", styleClass);
        setFocusTraversable(true);
        setOnMousePressed(event -> requestFocus());
        getChildren().addAll(header, facts);
        showBadge(false, false);
    }

    final void addBefore(Node node) {
        header.getChildren().add(0, node);
    }

    final void addAfter(Node node) {
        header.getChildren().add(node);
    }

    final void show(String titleText, String shapeText, String parametersText) {
        title.setText(titleText);
        shape.setText(shapeText);
        parameters.setText(parametersText);
    }

    /** Tells whether the layer keeps its trained weights, when that is a question at all. */
    final void showBadge(boolean asked, boolean kept) {
        badge.setVisible(asked);
        badge.setManaged(asked);
        String word = kept ? "editor.kept" : "editor.fresh";
        badge.setText(Messages.text(word));
        badgeTooltip.setText(Messages.text(word + ".help"));
        badge.getStyleClass().removeAll(Styles.SUCCESS, Styles.ACCENT);
        badge.getStyleClass().add(kept ? Styles.SUCCESS : Styles.ACCENT);
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
