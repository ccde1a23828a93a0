package multilayer.app.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.WindowModel;
import multilayer.engine.train.Preset;
import multilayer.text.Messages;

/** What the menus, the presets and the keyboard do. */
public final class ShellController {

    private final ProjectController projects;
    private final Map<Command, Action> actions = new EnumMap<>(Command.class);

    /**
     * A controller of the whole window.
     *
     * @param others what the Run menu does, from {@link Command#TRAIN_OR_PAUSE} to {@link Command#EXAM}, and the windows of the Help
     *     menu
     * @param quit closes the window, after asking
     */
    public ShellController(
            ExperimentModel experiment,
            WindowModel window,
            ProjectController projects,
            Dialogs dialogs,
            Map<Command, Action> others,
            Runnable quit) {
        this.projects = projects;
        always(Command.NEW, () -> projects.begin(Preset.BASELINE));
        always(Command.OPEN, projects::open);
        always(Command.SAVE, projects::save);
        always(Command.SAVE_AS, projects::saveAs);
        always(Command.QUIT, quit);
        history(Command.UNDO, experiment.undoNameProperty(), experiment.canUndoProperty(), experiment::undo);
        history(Command.REDO, experiment.redoNameProperty(), experiment.canRedoProperty(), experiment::redo);
        actions.putAll(others);
        always(Command.THEME, () -> window.themeProperty()
                .set(window.themeProperty().get().other()));
        always(Command.FOLD_NETWORK, () -> window.networkFoldedProperty()
                .set(!window.networkFoldedProperty().get()));
        always(Command.FOLD_HYPERPARAMETERS, () -> window.hyperparametersFoldedProperty()
                .set(!window.hyperparametersFoldedProperty().get()));
        always(Command.SHORTCUTS, dialogs::showShortcuts);
    }

    private void always(Command command, Runnable perform) {
        actions.put(command, Action.always(command, perform));
    }

    private void history(Command command, ObservableStringValue what, ObservableBooleanValue possible, Runnable go) {
        StringBinding word = Bindings.createStringBinding(
                () -> what.get().isEmpty()
                        ? command.word()
                        : Messages.text("command." + command.id() + ".named", what.get()),
                what);
        actions.put(command, new Action(word, possible, go));
    }

    /** How {@code command} is carried out. */
    public Action action(Command command) {
        return Objects.requireNonNull(actions.get(command), command.id());
    }

    public void begin(Preset preset) {
        projects.begin(preset);
    }

    public void openRecent(Path file) {
        projects.openRecent(file);
    }
}
