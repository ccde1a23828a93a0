package multilayer.app.runs;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.EmptyScreen;
import multilayer.app.common.NoticeBar;
import multilayer.app.common.ParameterForm;
import multilayer.app.common.Shown;
import multilayer.app.common.TrainButton;
import multilayer.app.model.Notices;
import multilayer.app.model.TransportModel;
import multilayer.app.model.runs.OpenedRuns;
import multilayer.app.model.runs.RunColumns;
import multilayer.app.model.runs.RunCommand;
import multilayer.app.model.runs.RunPossibilities;
import multilayer.app.model.runs.RunsModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The Runs tab: every run that was ever trained, to find, compare, show again and repeat. */
public final class RunsView extends BorderPane {

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final RunsModel model;
    private final Notices notices;
    private final RunPossibilities possibilities;
    private final RunsController controller;

    /** The tab; it reads the history while it can be seen. */
    public RunsView(
            RunsModel model,
            RunColumns columns,
            OpenedRuns opened,
            Notices notices,
            RunPossibilities possibilities,
            TransportModel transport,
            RunsController controller) {
        this.model = model;
        this.notices = notices;
        this.possibilities = possibilities;
        this.controller = controller;
        setId("runs");
        getStyleClass().add("runs");
        getStylesheets().add(ParameterForm.stylesheet("runs"));
        RunsBar bar = new RunsBar(model, columns, controller);
        CommandButtons commands = new CommandButtons(possibilities, controller);
        RunTable table = table(columns);
        table.setContextMenu(commands.menu());
        SplitPane split = new SplitPane(table, new DetailsPane(model, opened, controller));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        BorderPane list = new BorderPane(split);
        list.setTop(new VBox(bar, commands));
        EmptyScreen empty = empty(transport);
        list.visibleProperty().bind(model.totalProperty().greaterThan(0));
        empty.visibleProperty().bind(list.visibleProperty().not());
        setCenter(new StackPane(list, empty));
        setBottom(new NoticeBar("runs", model.countText(), notices, controller::undo, controller::dismiss));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, bar));
        Shown.watch(this, controller::look, controller::lookAway);
    }

    private RunTable table(RunColumns columns) {
        RunTable table = new RunTable(model, columns);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                perform(RunCommand.DELETE, event);
            } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                perform(RunCommand.OPEN, event);
            } else if (UNDO.match(event) && notices.canUndoProperty().get()) {
                controller.undo();
                event.consume();
            }
        });
        return table;
    }

    private void perform(RunCommand command, KeyEvent event) {
        if (possibilities.can(command).get()) {
            controller.perform(command);
        }
        event.consume();
    }

    private void press(KeyEvent event, RunsBar bar) {
        if (FIND.match(event)) {
            bar.focusFilter();
            event.consume();
        } else if (event.getCode() == KeyCode.F5) {
            controller.refresh();
            event.consume();
        }
    }

    private EmptyScreen empty(TransportModel transport) {
        return new EmptyScreen(
                "runs-empty",
                new SimpleObjectProperty<>(Feather.LIST),
                Bindings.when(model.readProperty())
                        .then(Messages.text("runs.empty.title"))
                        .otherwise(Bindings.when(notices.problemProperty())
                                .then(Messages.text("runs.empty.problem"))
                                .otherwise(Messages.text("runs.empty.reading"))),
                Bindings.when(notices.problemProperty())
                        .then(notices.sentenceProperty())
                        .otherwise(Messages.text("runs.empty.text")),
                new TrainButton("runs-train", transport, controller::train));
    }
}
