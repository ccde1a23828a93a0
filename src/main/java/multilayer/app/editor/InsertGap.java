package multilayer.app.editor;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import multilayer.engine.nn.NetworkSpec;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The place between two cards: a button that inserts a layer there, and a line while a card is dragged over it. */
final class InsertGap extends StackPane {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Button insert = new Button(null, new FontIcon(Feather.PLUS));
    private final Tooltip tooltip = new Tooltip();

    InsertGap(int index, EditorController controller) {
        Region line = new Region();
        line.getStyleClass().add("gap-line");
        insert.setId("insert-" + index);
        insert.getStyleClass().addAll(Styles.BUTTON_CIRCLE, Styles.SMALL, "gap-button");
        insert.setAccessibleText(Messages.text("editor.insert"));
        insert.setOnAction(event -> controller.insert(index));
        getStyleClass().add("insert-gap");
        Tooltip.install(this, tooltip);
        getChildren().addAll(line, insert);
    }

    void show(boolean locked, boolean canInsert) {
        insert.setDisable(!canInsert);
        if (locked) {
            tooltip.setText(Messages.text("setting.locked"));
        } else if (canInsert) {
            tooltip.setText(Messages.text("editor.insert"));
        } else {
            tooltip.setText(Messages.text("editor.insert.full", (int) NetworkSpec.HIDDEN_BLOCKS.maximum()));
        }
    }

    void showDrop(boolean drop) {
        pseudoClassStateChanged(DROP, drop);
    }
}
