package multilayer.app.evaluation;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import multilayer.engine.data.Split;
import multilayer.text.Messages;

/** The splits side by side, one of them chosen. One that cannot be looked at says why in its tooltip. */
public final class SplitToggles extends HBox {

    private static final double TOOLTIP_WIDTH = 360;
    private static final List<Split> SPLITS = List.of(Split.VALIDATION, Split.TRAIN, Split.TEST);
    private static final List<String> SHAPES = List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);

    private final ObservableValue<Split> chosen;
    private final Map<Split, ToggleButton> toggles = new EnumMap<>(Split.class);

    /**
     * A toggle for each split.
     *
     * @param id of a toggle, before {@code -} and the split's own
     * @param choose may leave the split as it was
     * @param unavailable whether a split cannot be chosen
     * @param hint what a split is, or why it cannot be chosen
     */
    public SplitToggles(
            String id,
            ObservableValue<Split> chosen,
            Consumer<Split> choose,
            Function<Split, ObservableValue<Boolean>> unavailable,
            Function<Split, ObservableValue<String>> hint) {
        this.chosen = chosen;
        setMinWidth(USE_PREF_SIZE);
        for (Split split : SPLITS) {
            ToggleButton toggle = new ToggleButton(Messages.name("split", split), dot(split));
            toggle.setId(id + "-" + split.id());
            toggle.getStyleClass().addAll(Styles.SMALL, SHAPES.get(toggles.size()));
            toggle.disableProperty().bind(unavailable.apply(split));
            toggle.setOnAction(event -> {
                choose.accept(split);
                showChosen();
            });
            toggles.put(split, toggle);
            getChildren().add(withHint(toggle, hint.apply(split)));
        }
        chosen.addListener((property, before, now) -> showChosen());
        showChosen();
    }

    private static Region dot(Split split) {
        Region dot = new Region();
        dot.getStyleClass().addAll("split-dot", "split-" + split.id());
        return dot;
    }

    /** A disabled control shows no tooltip, so what is around it does. */
    private static StackPane withHint(ToggleButton toggle, ObservableValue<String> hint) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(hint);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setWrapText(true);
        toggle.accessibleHelpProperty().bind(hint);
        StackPane around = new StackPane(toggle);
        Tooltip.install(around, tooltip);
        return around;
    }

    /** Also undoes what a click did to a toggle whose split was not chosen. */
    private void showChosen() {
        toggles.forEach((split, toggle) -> toggle.setSelected(split == chosen.getValue()));
    }
}
