package multilayer.app.compare;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import multilayer.app.model.CompareModel;
import multilayer.app.model.ComparedRuns;
import multilayer.engine.data.Split;
import multilayer.text.Messages;

/** Which runs are compared, and on what. */
final class CompareBar extends FlowPane {

    static final double TOOLTIP_WIDTH = 360;
    private static final List<Split> SPLITS = List.of(Split.VALIDATION, Split.TRAIN, Split.TEST);
    private static final List<String> SHAPES = List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);

    private final CompareModel model;
    private final Map<Split, ToggleButton> toggles = new EnumMap<>(Split.class);

    CompareBar(CompareModel model, CompareController controller) {
        this.model = model;
        getStyleClass().add("evaluation-bar");
        setRowValignment(VPos.CENTER);
        getChildren()
                .addAll(
                        named("first", new RunChooser("first", model, ComparedRuns::first, controller::chooseFirst)),
                        named(
                                "second",
                                new RunChooser("second", model, ComparedRuns::second, controller::chooseSecond)),
                        splits(controller));
    }

    private static HBox named(String which, RunChooser chooser) {
        Label name = new Label(Messages.text("compare." + which));
        name.getStyleClass().add("compare-name");
        name.setLabelFor(chooser);
        HBox named = new HBox(name, chooser);
        named.getStyleClass().add("compare-chooser");
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    private HBox splits(CompareController controller) {
        HBox splits = new HBox();
        for (Split split : SPLITS) {
            String hint = Messages.text("compare.split." + split.id());
            Tooltip tooltip = new Tooltip(hint);
            tooltip.setMaxWidth(TOOLTIP_WIDTH);
            tooltip.setWrapText(true);
            ToggleButton toggle = new ToggleButton(Messages.name("split", split), dot(split));
            toggle.setId("compare-split-" + split.id());
            toggle.getStyleClass().addAll(Styles.SMALL, SHAPES.get(toggles.size()));
            toggle.setTooltip(tooltip);
            toggle.setAccessibleHelp(hint);
            toggle.setOnAction(event -> {
                controller.choose(split);
                showChosen();
            });
            toggles.put(split, toggle);
            splits.getChildren().add(toggle);
        }
        model.splitProperty().addListener(change -> showChosen());
        showChosen();
        return splits;
    }

    private static Region dot(Split split) {
        Region dot = new Region();
        dot.getStyleClass().addAll("split-dot", "split-" + split.id());
        return dot;
    }

    /** Also undoes what a click did to a toggle whose split was not chosen. */
    private void showChosen() {
        toggles.forEach((split, toggle) ->
                toggle.setSelected(split == model.splitProperty().get()));
    }
}
