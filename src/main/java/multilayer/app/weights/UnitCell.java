package multilayer.app.weights;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Numbers;
import multilayer.text.Messages;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/** A tile: the weights of one unit as an image, framed if the unit is dead. */
final class UnitCell extends GridCell<UnitImage> {

    static final double SIZE = 56;

    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");

    private final ImageView view = new ImageView();
    private final Tooltip tooltip = new Tooltip();

    UnitCell() {
        getStyleClass().add("unit-cell");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setFitWidth(SIZE);
        view.setFitHeight(SIZE);
        view.setPreserveRatio(true);
        view.setSmooth(false);
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
        WritableImage image = new WritableImage(item.columns(), item.rows());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        item.columns(),
                        item.rows(),
                        PixelFormat.getIntArgbInstance(),
                        item.pixels(),
                        0,
                        item.columns());
        view.setImage(image);
        String fate = !item.layer().canDie() ? "unknown" : item.isDead() ? "dead" : "alive";
        String text = Messages.text(
                "weights.unit." + fate,
                item.unit(),
                Numbers.significant(item.layer().norms()[item.unit()], 3));
        tooltip.setText(text);
        setAccessibleText(text);
    }
}
