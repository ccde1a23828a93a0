package multilayer.app.common;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import multilayer.app.model.TransportModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The one click that fills an empty screen. While it cannot be clicked, its tooltip says why: a disabled control shows none. */
public final class TrainButton extends StackPane {

    /** @param id of the button itself */
    public TrainButton(String id, TransportModel transport, Runnable train) {
        Button button = new Button(Messages.text("training.train"), Icons.of(Feather.PLAY));
        button.setId(id);
        button.getStyleClass().add("accent");
        button.disableProperty().bind(transport.canTrain().not());
        button.setOnAction(event -> train.run());
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(transport.trainHint());
        Tooltip.install(this, hint);
        getChildren().add(button);
    }
}
