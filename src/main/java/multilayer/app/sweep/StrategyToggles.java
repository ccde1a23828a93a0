package multilayer.app.sweep;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import multilayer.experiments.sweep.Strategy;
import multilayer.text.Messages;

/** The choice of a strategy: always exactly one of the buttons is pressed. */
final class StrategyToggles extends HBox {

    private final Map<Strategy, ToggleButton> buttons = new EnumMap<>(Strategy.class);
    private final ObjectProperty<Strategy> chosen;

    StrategyToggles(ObjectProperty<Strategy> chosen) {
        this.chosen = chosen;
        Strategy[] all = Strategy.values();
        for (Strategy strategy : all) {
            ToggleButton button = new ToggleButton(Messages.name("sweep.strategy", strategy));
            button.setId("sweep-strategy-" + strategy.id());
            boolean first = strategy == all[0];
            boolean last = strategy == all[all.length - 1];
            button.getStyleClass()
                    .addAll(Styles.SMALL, first ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            String hint = Messages.text("sweep.strategy." + strategy.id() + ".hint");
            button.setTooltip(new Tooltip(hint));
            button.setAccessibleHelp(hint);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                chosen.set(strategy);
                press();
            });
            buttons.put(strategy, button);
            getChildren().add(button);
        }
        chosen.addListener(change -> press());
        press();
    }

    /** A button that is pressed again stays pressed. */
    private void press() {
        buttons.forEach((strategy, button) -> button.setSelected(strategy == chosen.get()));
    }
}
