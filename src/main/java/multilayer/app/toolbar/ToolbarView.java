package multilayer.app.toolbar;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Icons;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Train, pause, stop, step, epoch, reset, and how the run stands. */
public final class ToolbarView extends HBox {

    public ToolbarView(TrainingModel training, TransportModel transport, ToolbarController controller) {
        setId("toolbar");
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER_LEFT);
        getStylesheets()
                .add(ToolbarView.class
                        .getResource("/multilayer/app/toolbar.css")
                        .toExternalForm());
        getChildren()
                .addAll(
                        train(transport, controller),
                        button("pause", Feather.PAUSE, transport.canPause(), controller::pause),
                        button("stop", Feather.SQUARE, transport.canStop(), controller::stop),
                        button("step", Feather.SKIP_FORWARD, transport.canStep(), controller::oneStep),
                        button("epoch", Feather.FAST_FORWARD, transport.canStep(), controller::oneEpoch),
                        button("reset", Feather.ROTATE_CCW, transport.canReset(), controller::reset),
                        new RunStatusView(training));
    }

    private static StackPane train(TransportModel transport, ToolbarController controller) {
        Button button = new Button(null, Icons.of(Feather.PLAY));
        button.setId("train");
        button.getStyleClass().addAll("accent", "train-button");
        button.textProperty()
                .bind(Bindings.when(transport.paused())
                        .then(Messages.text("training.resume"))
                        .otherwise(Messages.text("training.train")));
        button.accessibleTextProperty().bind(transport.trainHint());
        return wrapped(button, transport.trainHint(), transport.canTrain(), controller::train);
    }

    private static StackPane button(String what, Feather icon, ObservableBooleanValue enabled, Runnable action) {
        String hint = Messages.text("training." + what + ".hint");
        Button button = new Button(null, Icons.of(icon));
        button.setId(what);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(Messages.text("training." + what));
        return wrapped(button, Bindings.createStringBinding(() -> hint), enabled, action);
    }

    /** A disabled button shows no tooltip: the pane around it carries the words. */
    private static StackPane wrapped(
            Button button, ObservableValue<String> hint, ObservableBooleanValue enabled, Runnable action) {
        button.disableProperty().bind(Bindings.not(enabled));
        button.setOnAction(event -> action.run());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(hint);
        StackPane around = new StackPane(button);
        around.setId(button.getId() + "-hint");
        Tooltip.install(around, tooltip);
        return around;
    }
}
