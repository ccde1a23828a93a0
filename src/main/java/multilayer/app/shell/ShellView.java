package multilayer.app.shell;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.ProjectModel;
import multilayer.app.model.WindowModel;
import multilayer.engine.train.Preset;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/**
 * The window's frame: menus and presets, the transport, side panels around the tabs, and the status bar. What stands in the panels
 * and in the tabs comes when it is filled: an empty frame is on the screen in half the time.
 */
public final class ShellView extends BorderPane {

    private final ShellController controller;
    private final SidePanels sidePanels;
    private final TabPane tabs;
    private final Queue<Runnable> toFill;

    public ShellView(
            ShellController controller, WindowModel window, ProjectModel project, Panels panels, StatusBar statusBar) {
        this.controller = controller;
        setId("shell");
        tabs = tabs(panels);
        sidePanels = new SidePanels(controller, window, tabs);
        toFill = new ArrayDeque<>(List.of(
                () -> sidePanels.fillNetwork(panels.network().get()),
                () -> sidePanels.fillHyperparameters(panels.hyperparameters().get()),
                () -> fillTabs(panels)));
        setTop(new VBox(menuRow(project, tabs), transportRow(panels.transport())));
        setCenter(sidePanels);
        setBottom(statusBar);
        addEventFilter(KeyEvent.KEY_PRESSED, this::handleKeysThatControlsTake);
    }

    /** Fills the frame, or what is still empty of it. */
    public void fill() {
        while (!isFilled()) {
            fillNext();
        }
    }

    /** Fills the next part of the frame: one of them takes about a tenth of a second. */
    public void fillNext() {
        toFill.remove().run();
    }

    public boolean isFilled() {
        return toFill.isEmpty();
    }

    /** Puts the keyboard's focus where a stray key does no harm. For a window that is shown. */
    public void focusTabs() {
        tabs.requestFocus();
    }

    /** Brings a tab to the front. */
    public void openTab(String id) {
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-" + id))
                .forEach(tabs.getSelectionModel()::select);
    }

    /** Writes the side panels' present widths into the model. */
    public void rememberWidths() {
        sidePanels.rememberWidths();
    }

    private Node menuRow(ProjectModel project, TabPane tabs) {
        Node bar = new ShellMenu(controller).bar(project.recent(), tabs);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label caption = new Label(Messages.text("shell.presets"));
        caption.getStyleClass().add(Styles.HINT);
        HBox row = new HBox(bar, caption);
        Arrays.stream(Preset.values()).map(this::chip).forEach(row.getChildren()::add);
        row.getChildren().addAll(button("theme", Feather.MOON, Command.THEME), shortcutsButton());
        row.getStyleClass().add("menu-row");
        return row;
    }

    private Node shortcutsButton() {
        return button("shortcuts", Feather.HELP_CIRCLE, Command.SHORTCUTS);
    }

    private Button button(String id, Feather icon, Command command) {
        String keys = command.keys().map(KeyCombination::getDisplayText).orElse("");
        Button button = Icons.button(id, icon, Messages.text("shell.wordAndKeys", command.word(), keys));
        button.setOnAction(event -> controller.action(command).performIfPossible());
        return button;
    }

    private Button chip(Preset preset) {
        Button chip = new Button(preset.id());
        chip.setId("preset-" + preset.id());
        chip.getStyleClass().add("chip");
        String words = Messages.text("shell.preset", Messages.name("preset", preset));
        chip.setTooltip(new Tooltip(words));
        chip.setAccessibleText(words);
        chip.setOnAction(event -> controller.begin(preset));
        return chip;
    }

    private static Node transportRow(Node transport) {
        HBox row = new HBox(transport);
        row.getStyleClass().add("transport-row");
        HBox.setHgrow(transport, Priority.ALWAYS);
        return row;
    }

    private static TabPane tabs(Panels panels) {
        TabPane pane = new TabPane();
        pane.setId("tabs");
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pane.setAccessibleText(Messages.text("shell.tabs"));
        panels.tabs().stream().map(ShellView::tab).forEach(pane.getTabs()::add);
        TabIcons.watch(pane);
        return pane;
    }

    /** From now on the screen of a tab is made when it is first shown. */
    private void fillTabs(Panels panels) {
        for (int index = 0; index < tabs.getTabs().size(); index++) {
            Tab tab = tabs.getTabs().get(index);
            TabSpec spec = panels.tabs().get(index);
            if (tab.isSelected()) {
                tab.setContent(spec.content().get());
            }
            tab.selectedProperty().addListener((property, before, selected) -> {
                if (selected && tab.getContent() == null) {
                    tab.setContent(spec.content().get());
                }
            });
        }
    }

    private static Tab tab(TabSpec spec) {
        Tab tab = new Tab(Messages.text("tab." + spec.id()));
        tab.setId("tab-" + spec.id());
        tab.setGraphic(Icons.of(spec.icon()));
        return tab;
    }

    /** F10 would open the menu bar, and a second key for redo has no place in the menu. */
    private void handleKeysThatControlsTake(KeyEvent event) {
        if (Command.STEP.keys().filter(keys -> keys.match(event)).isPresent()) {
            controller.action(Command.STEP).performIfPossible();
            event.consume();
        } else if (KeyCombination.valueOf("Shortcut+Y").match(event)) {
            controller.action(Command.REDO).performIfPossible();
            event.consume();
        }
    }
}
