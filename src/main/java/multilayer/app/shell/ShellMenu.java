package multilayer.app.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCombination;
import multilayer.app.common.Icons;
import multilayer.engine.train.Preset;
import multilayer.text.Messages;

/** The menu bar. */
final class ShellMenu {

    /** Tabs beyond these have no key of their own. */
    private static final int NUMBERED_TABS = 8;

    private final ShellController controller;

    ShellMenu(ShellController controller) {
        this.controller = controller;
    }

    MenuBar bar(ObservableList<Path> recent, TabPane tabs) {
        MenuBar bar = new MenuBar(file(recent), edit(), run(), view(tabs), help());
        bar.setId("menu-bar");
        bar.setAccessibleText(Messages.text("shell.menuBar"));
        return bar;
    }

    private Menu file(ObservableList<Path> recent) {
        return menu(
                "file",
                item(Command.NEW),
                presets(),
                new SeparatorMenuItem(),
                item(Command.OPEN),
                recent(recent),
                new SeparatorMenuItem(),
                item(Command.SAVE),
                item(Command.SAVE_AS),
                new SeparatorMenuItem(),
                item(Command.QUIT));
    }

    private Menu edit() {
        return menu("edit", item(Command.UNDO), item(Command.REDO));
    }

    private Menu run() {
        return menu(
                "run",
                item(Command.TRAIN_OR_PAUSE),
                item(Command.STOP),
                new SeparatorMenuItem(),
                item(Command.STEP),
                item(Command.EPOCH),
                new SeparatorMenuItem(),
                item(Command.RESET),
                item(Command.EXAM));
    }

    private Menu view(TabPane tabs) {
        Menu view = menu(
                "view",
                item(Command.THEME),
                new SeparatorMenuItem(),
                item(Command.FOLD_NETWORK),
                item(Command.FOLD_HYPERPARAMETERS),
                new SeparatorMenuItem());
        List<Tab> all = tabs.getTabs();
        for (int index = 0; index < all.size(); index++) {
            view.getItems().add(tab(tabs, all.get(index), index + 1));
        }
        return view;
    }

    private Menu help() {
        return menu("help", item(Command.SHORTCUTS), item(Command.SELF_TEST), item(Command.ABOUT));
    }

    private Menu presets() {
        Menu menu = menu("presets");
        Arrays.stream(Preset.values()).map(this::preset).forEach(menu.getItems()::add);
        return menu;
    }

    private MenuItem preset(Preset preset) {
        MenuItem item = new MenuItem(Messages.name("preset", preset));
        item.setId("menu-preset-" + preset.id());
        item.setOnAction(event -> controller.begin(preset));
        return item;
    }

    private Menu recent(ObservableList<Path> recent) {
        Menu menu = menu("recent");
        menu.disableProperty().bind(Bindings.isEmpty(recent));
        ListChangeListener<Path> refresh = change ->
                menu.getItems().setAll(recent.stream().map(this::recentItem).toList());
        recent.addListener(refresh);
        menu.getItems().setAll(recent.stream().map(this::recentItem).toList());
        return menu;
    }

    private MenuItem recentItem(Path file) {
        MenuItem item = new MenuItem(Messages.text("projects.recent", file.getFileName(), file.resolveSibling("")));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> controller.openRecent(file));
        return item;
    }

    private static MenuItem tab(TabPane tabs, Tab tab, int number) {
        MenuItem item = new MenuItem(tab.getText());
        item.setId("menu-" + tab.getId());
        item.setOnAction(event -> tabs.getSelectionModel().select(tab));
        if (number <= NUMBERED_TABS) {
            item.setAccelerator(KeyCombination.valueOf("Shortcut+" + number));
        }
        return item;
    }

    private MenuItem item(Command command) {
        Action action = controller.action(command);
        MenuItem item = new MenuItem();
        item.setId("menu-" + command.id());
        item.textProperty().bind(action.word());
        item.disableProperty().bind(Bindings.not(action.possible()));
        item.setOnAction(event -> action.perform().run());
        command.icon().map(Icons::of).ifPresent(item::setGraphic);
        command.keys().ifPresent(item::setAccelerator);
        return item;
    }

    private static Menu menu(String id, MenuItem... items) {
        Menu menu = new Menu(Messages.text("menu." + id), null, items);
        menu.setId("menu-" + id);
        return menu;
    }
}
