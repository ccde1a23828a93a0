package multilayer.app.common;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import multilayer.text.Messages;

/** A choice among a few: always exactly one of the buttons is pressed. */
public final class Toggles<E> extends HBox {

    private final Map<E, ToggleButton> buttons = new LinkedHashMap<>();
    private final ObjectProperty<E> chosen;

    /**
     * Buttons for all of {@code members}.
     *
     * @param key where a member's word stands in the messages; {@code .hint} is its tooltip, its last part the end of its id
     */
    public Toggles(String idPrefix, ObjectProperty<E> chosen, List<E> members, Function<E, String> key) {
        this.chosen = chosen;
        for (E member : members) {
            String name = key.apply(member);
            ToggleButton button = new ToggleButton(Messages.text(name));
            button.setId(idPrefix + name.substring(name.lastIndexOf('.') + 1));
            boolean first = buttons.isEmpty();
            boolean last = buttons.size() == members.size() - 1;
            button.getStyleClass()
                    .addAll(Styles.SMALL, first ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setTooltip(new Tooltip(Messages.text(name + ".hint")));
            button.setAccessibleHelp(Messages.text(name + ".hint"));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                chosen.set(member);
                press();
            });
            buttons.put(member, button);
            getChildren().add(button);
        }
        chosen.addListener(change -> press());
        press();
    }

    /** A button that is pressed again stays pressed. */
    private void press() {
        buttons.forEach((member, button) -> button.setSelected(member.equals(chosen.get())));
    }
}
