package multilayer.app.weights;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Numbers;
import multilayer.app.common.PixelImage;
import multilayer.text.Messages;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/** A tile: the weights of one unit as an image, framed if the unit is dead. */
final class UnitCell extends GridCell<UnitImage> {

    static final double SIZE = 56;

    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");

    private final PixelImage view = new PixelImage(SIZE);
    private final Tooltip tooltip = new Tooltip();

    UnitCell() {
        getStyleClass().add("unit-cell");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("unit-frame");
        setGraphic(frame);
        Tooltip.install(this, tooltip);
    }

    @Override
    protected void updateItem(@Nullable UnitImage item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setVisible(false);
        } else {
            setVisible(true);
            pseudoClassStateChanged(DEAD, item.isDead());
            draw(item);
        }
    }

    private void draw(UnitImage item) {
        view.show(item.pixels(), item.columns());
        String fate = !item.layer().canDie() ? "unknown" : item.isDead() ? "dead" : "alive";
        String text = Messages.text(
                "weights.unit." + fate,
                item.unit(),
                Numbers.significant(item.layer().norms()[item.unit()], 3));
        tooltip.setText(text);
        setAccessibleText(text);
    }
}
