package multilayer.app.sweep;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Icons;
import multilayer.app.model.sweep.SweepModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Starts the sweep. While it cannot be pressed, its tooltip says why: a disabled control shows none of its own. */
final class StartButton extends StackPane {

    StartButton(SweepModel model, SweepController controller) {
        StringBinding reason = model.reasonAgainst();
        StringBinding hint = Bindings.createStringBinding(
                () -> reason.get().isEmpty() ? Messages.text("sweep.start.hint") : reason.get(), reason);
        Button button = new Button(Messages.text("sweep.start"), Icons.of(Feather.PLAY));
        button.setId("sweep-start");
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(reason.isNotEmpty());
        button.setOnAction(event -> controller.start());
        button.accessibleHelpProperty().bind(hint);
        Tooltip tooltip = new Tooltip();
        tooltip.getStyleClass().add("sweep-tooltip");
        tooltip.textProperty().bind(hint);
        Tooltip.install(this, tooltip);
        getChildren().add(button);
    }
}
