package multilayer.app.shell;

import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import multilayer.app.common.Styles;
import multilayer.text.Messages;

/** The line at the bottom: what is trained on, what the last run came to, and what the program takes. */
public final class StatusBar extends HBox {

    private static final double TOOLTIP_WIDTH = 400;

    private static final Duration MEMORY_INTERVAL = Duration.seconds(2);

    /**
     * A status bar.
     *
     * @param memory the memory in use now, as it is shown
     */
    public StatusBar(ObservableStringValue data, ObservableStringValue message, Supplier<String> memory) {
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
        getChildren().addAll(dataLabel, space, messageLabel, memoryLabel);
        keepUpToDate(memoryLabel, memory);
    }

    private static Label label(String id, String hint) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(Messages.text(hint)));
        return label;
    }

    private static void keepUpToDate(Label label, Supplier<String> memory) {
        label.setText(memory.get());
        Timeline clock = new Timeline(new KeyFrame(MEMORY_INTERVAL, event -> label.setText(memory.get())));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }
}
