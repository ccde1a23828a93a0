package multilayer.app.shell;

import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import multilayer.app.common.StillPlace;
import multilayer.app.common.Styles;
import multilayer.text.Messages;

/** The line at the bottom: what is trained on, what the last run came to, and what the program takes. */
public final class StatusBar extends HBox {

    private static final double TOOLTIP_WIDTH = 400;

    /**
     * A status bar.
     *
     * @param memory the memory in use now, as it is shown
     */
    public StatusBar(ObservableStringValue data, ObservableStringValue message, ObservableValue<String> memory) {
        setId("status-bar");
        getStyleClass().add("status-bar");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Label dataLabel = label("status-data", "shell.data");
        dataLabel.textProperty().bind(data);
        Label messageLabel = label("status-message", "shell.message");
        messageLabel.textProperty().bind(message);
        messageLabel.setTextOverrun(OverrunStyle.ELLIPSIS);
        messageLabel.setMinWidth(0);
        messageLabel.getTooltip().textProperty().bind(message);
        messageLabel.getTooltip().setWrapText(true);
        messageLabel.getTooltip().setMaxWidth(TOOLTIP_WIDTH);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label memoryLabel = label("status-memory", "shell.memoryHint");
        memoryLabel.getStyleClass().add(Styles.FIGURES);
        memoryLabel.textProperty().bind(memory);
        getChildren().addAll(dataLabel, space, messageLabel, new StillPlace(memoryLabel));
    }

    private static Label label(String id, String hint) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(Messages.text(hint)));
        return label;
    }
}
