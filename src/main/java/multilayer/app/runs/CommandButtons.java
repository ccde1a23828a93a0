package multilayer.app.runs;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Icons;
import multilayer.app.model.runs.RunCommand;
import multilayer.app.model.runs.RunPossibilities;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with selected runs, as buttons, and as the menu of the table. */
final class CommandButtons extends HBox {

    private static final Map<RunCommand, Feather> ICONS = new EnumMap<>(Map.of(
            RunCommand.OPEN, Feather.FOLDER,
            RunCommand.REPEAT, Feather.REPEAT,
            RunCommand.SHOW, Feather.TRENDING_UP,
            RunCommand.HIDE, Feather.EYE_OFF,
            RunCommand.DELETE, Feather.TRASH_2));

    private final RunPossibilities possibilities;
    private final RunsController controller;

    CommandButtons(RunPossibilities possibilities, RunsController controller) {
        this.possibilities = possibilities;
        this.controller = controller;
        getStyleClass().add("runs-commands");
        setAlignment(Pos.CENTER_LEFT);
        for (RunCommand command : RunCommand.values()) {
            getChildren().add(button(command));
        }
    }

    /** Around the button, because a button that is disabled shows no tooltip. */
    private StackPane button(RunCommand command) {
        Button button = new Button(Messages.name("runs.command", command), Icons.of(icon(command)));
        button.setId("runs-" + command.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(possibilities.can(command).not());
        button.accessibleHelpProperty().bind(possibilities.hint(command));
        button.setOnAction(event -> controller.perform(command));
        StackPane around = new StackPane(button);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(possibilities.hint(command));
        hint.getStyleClass().add("runs-tooltip");
        Tooltip.install(around, hint);
        return around;
    }

    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        for (RunCommand command : RunCommand.values()) {
            MenuItem item = new MenuItem(Messages.name("runs.command", command), Icons.of(icon(command)));
            item.setId("runs-menu-" + command.id());
            item.disableProperty().bind(possibilities.can(command).not());
            item.setOnAction(event -> controller.perform(command));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Feather icon(RunCommand command) {
        return ICONS.getOrDefault(command, Feather.CIRCLE);
    }
}
