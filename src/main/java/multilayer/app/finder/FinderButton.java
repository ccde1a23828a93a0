package multilayer.app.finder;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Icons;
import multilayer.app.model.FinderModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Opens the finder from beside the learning rate. */
public final class FinderButton extends StackPane {

    public FinderButton(FinderModel model, FinderController controller) {
        Button button = Icons.button("find-learning-rate", Feather.SEARCH, Messages.text("finder.find"));
        button.disableProperty().bind(model.canFind().not());
        button.accessibleHelpProperty().bind(model.hint());
        button.setOnAction(event -> controller.find());
        getChildren().add(button);
        // A disabled button gets no pointer, and why it is disabled is just what one wants to know then.
        Tooltip tooltip = new Tooltip();
        tooltip.getStyleClass().add("parameter-tooltip");
        tooltip.textProperty().bind(model.hint());
        button.setTooltip(null);
        Tooltip.install(this, tooltip);
    }
}
