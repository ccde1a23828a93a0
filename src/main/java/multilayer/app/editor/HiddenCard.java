package multilayer.app.editor;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import multilayer.app.common.AdviceList;
import multilayer.app.common.Numbers;
import multilayer.app.common.ParameterForm;
import multilayer.app.model.Advice;
import multilayer.app.model.BlockSettings;
import multilayer.app.model.Draft;
import multilayer.app.model.Key;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card of one hidden block, with all that can be set and done there. */
final class HiddenCard extends LayerCard {

    private final int block;
    private final ParameterForm form;
    private final AdviceList advice;
    private final StackPane handle = new StackPane(new FontIcon(Feather.MENU));
    private final Button up;
    private final Button down;
    private final Button duplicate;
    private final Button delete;
    private final HBox actions;
    private final Tooltip locked = new Tooltip(Messages.text("setting.locked"));

    HiddenCard(int block, EditorController controller) {
        super("hidden-card");
        this.block = block;
        setId("layer-" + block);
        handle.getStyleClass().add("drag-handle");
        handle.setId(id("handle"));
        Tooltip.install(handle, new Tooltip(Messages.text("editor.drag")));
        up = action(Feather.ARROW_UP, "moveUp", () -> controller.move(block, -1));
        down = action(Feather.ARROW_DOWN, "moveDown", () -> controller.move(block, 1));
        duplicate = action(Feather.COPY, "duplicate", () -> controller.duplicate(block));
        delete = action(Feather.TRASH_2, "delete", () -> controller.delete(block));
        actions = new HBox(up, down, duplicate, delete);
        addBefore(handle);
        addAfter(actions);
        form = form(controller);
        advice = new AdviceList(controller::follow);
        advice.setId(id("advice"));
        getChildren().addAll(form, advice);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> controller.press(event, block, event.getTarget() == this));
    }

    int block() {
        return block;
    }

    /** What the mouse takes to drag the card. */
    Node handle() {
        return handle;
    }

    void show(Draft draft, Map<Key, String> problems, boolean isLocked, boolean canInsert) {
        int index = draft.indexOf(block);
        HiddenBlock hidden = draft.block(block);
        int inputs = draft.network().inputsOf(index);
        String units = Numbers.count(hidden.units());
        String parameters = Numbers.count(hidden.parameterCount(inputs));
        show(
                Messages.text("editor.hidden", index + 1),
                Messages.text("editor.shape", Numbers.count(inputs), units),
                Messages.text("editor.params", parameters));
        setAccessibleText(Messages.text(
                "editor.hidden.accessible",
                index + 1,
                units,
                Messages.name("activation", hidden.activation()),
                parameters));
        handle.setDisable(isLocked);
        up.setDisable(isLocked || index == 0);
        down.setDisable(isLocked || index == draft.blocks().size() - 1);
        duplicate.setDisable(!canInsert);
        delete.setDisable(isLocked);
        Tooltip.uninstall(actions, locked);
        if (isLocked) {
            Tooltip.install(actions, locked);
        }
        form.show(draft, problems, isLocked);
        List<Advice> found = Advice.of(draft, block);
        advice.show(found, isLocked);
    }

    private ParameterForm form(EditorController controller) {
        BlockSettings settings = new BlockSettings(block);
        ParameterForm rows = new ParameterForm(id(""), controller.settings());
        rows.slider(settings.units());
        rows.choice(settings.activation(), "activation", Activation.values(), false);
        rows.choice(settings.initializer(), "initializer", Initializer.Scheme.values(), false);
        rows.slider(settings.sigma());
        rows.toggle(settings.batchNorm());
        rows.slider(settings.dropoutRate());
        return rows;
    }

    private Button action(Feather icon, String name, Runnable run) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id(name));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "card-action");
        button.setTooltip(new Tooltip(Messages.text("editor." + name)));
        button.setAccessibleText(Messages.text("editor." + name));
        button.setOnAction(event -> run.run());
        return button;
    }

    private String id(String name) {
        return "layer-" + block + "-" + name;
    }
}
