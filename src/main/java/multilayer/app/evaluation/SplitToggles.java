package multilayer.app.evaluation;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import multilayer.app.model.EvaluationModel;
import multilayer.engine.data.Split;
import multilayer.text.Messages;

/** The splits side by side, one of them chosen. One that cannot be looked at says why in its tooltip. */
final class SplitToggles extends HBox {

    private static final List<Split> SPLITS = List.of(Split.VALIDATION, Split.TRAIN, Split.TEST);
    private static final List<String> SHAPES = List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);

    private final EvaluationModel model;
    private final Map<Split, ToggleButton> toggles = new EnumMap<>(Split.class);

    SplitToggles(EvaluationModel model, EvaluationController controller) {
        this.model = model;
        setMinWidth(USE_PREF_SIZE);
        for (Split split : SPLITS) {
            ToggleButton toggle = new ToggleButton(Messages.name("split", split), dot(split));
            toggle.setId("evaluation-" + split.id());
            toggle.getStyleClass().addAll(Styles.SMALL, SHAPES.get(toggles.size()));
            toggle.disableProperty().bind(model.unavailable(split).isNotEmpty());
            toggle.setOnAction(event -> {
                controller.choose(split);
                showChosen();
            });
            toggles.put(split, toggle);
            getChildren().add(withHint(toggle, model.splitHint(split)));
        }
        model.splitProperty().addListener(change -> showChosen());
        showChosen();
    }

    private static Region dot(Split split) {
        Region dot = new Region();
        dot.getStyleClass().addAll("split-dot", "split-" + split.id());
        return dot;
    }

    /** A disabled control shows no tooltip, so what is around it does. */
    private static StackPane withHint(ToggleButton toggle, StringBinding hint) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(hint);
        tooltip.setMaxWidth(EvaluationBar.TOOLTIP_WIDTH);
        tooltip.setWrapText(true);
        toggle.accessibleHelpProperty().bind(hint);
        StackPane around = new StackPane(toggle);
        Tooltip.install(around, tooltip);
        return around;
    }

    /** Also undoes what a click did to a toggle whose split was not chosen. */
    private void showChosen() {
        toggles.forEach((split, toggle) ->
                toggle.setSelected(split == model.splitProperty().get()));
    }
}
