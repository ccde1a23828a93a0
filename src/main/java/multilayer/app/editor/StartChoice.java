package multilayer.app.editor;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.model.KeptLayers;
import multilayer.text.Messages;

/** How the next run starts, once there are trained weights: fresh, or from what the trained layers know. */
final class StartChoice extends VBox {

    private final ToggleButton fresh = choice("fresh", Styles.LEFT_PILL);
    private final ToggleButton keep = choice("keep", Styles.RIGHT_PILL);
    private final Label count = new Label();

    StartChoice(EditorController controller) {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(fresh, keep);
        fresh.setOnAction(event -> choose(controller, false));
        keep.setOnAction(event -> choose(controller, true));
        Label title = new Label(Messages.text("editor.start"));
        title.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        count.setId("start-count");
        count.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        getStyleClass().add("start-choice");
        getChildren().addAll(new HBox(title, LayerCard.space(), count), new HBox(fresh, keep));
    }

    void show(boolean trained, boolean keepWeights, KeptLayers layers) {
        setVisible(trained);
        setManaged(trained);
        fresh.setSelected(!keepWeights);
        keep.setSelected(keepWeights);
        count.setText(
                keepWeights
                        ? Messages.text("editor.start.keeps", layers.kept(), layers.total())
                        : Messages.text("editor.start.freshAll", layers.total()));
    }

    /** Selects again what a second click on a pressed button has released. */
    private void choose(EditorController controller, boolean keepWeights) {
        fresh.setSelected(!keepWeights);
        keep.setSelected(keepWeights);
        controller.keepWeights(keepWeights);
    }

    private static ToggleButton choice(String name, String side) {
        ToggleButton button = new ToggleButton(Messages.text("editor.start." + name));
        button.setId("start-" + name);
        button.getStyleClass().addAll(side, Styles.SMALL);
        button.setTooltip(new Tooltip(Messages.text("editor.start." + name + ".help")));
        button.setAccessibleText(Messages.text("editor.start." + name));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
