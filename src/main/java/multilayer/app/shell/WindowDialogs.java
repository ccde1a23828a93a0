package multilayer.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import multilayer.app.model.CoreWork;
import multilayer.app.model.ProjectModel;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** Asks in windows over the main one. */
public final class WindowDialogs implements Dialogs {

    private final Stage owner;

    public WindowDialogs(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Unsaved askUnsaved(String project) {
        ButtonType save = new ButtonType(Messages.text("projects.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(Messages.text("projects.discard"), ButtonData.NO);
        ButtonType answer = ask("projects.unsaved", Messages.text("projects.unsaved", project), save, discard);
        if (answer == save) {
            return Unsaved.SAVE;
        }
        return answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public boolean askStopRun() {
        ButtonType stop = new ButtonType(Messages.text("projects.stopRun"), ButtonData.YES);
        return ask("projects.runGoing", Messages.text("projects.runGoing"), stop) == stop;
    }

    @Override
    public boolean askStopWork(CoreWork.Kind work) {
        ButtonType stop = new ButtonType(Messages.text("coreWork.stop"), ButtonData.YES);
        return ask("coreWork.going", Messages.text("coreWork." + work.id() + ".going"), stop) == stop;
    }

    @Override
    public boolean askReplace(Path file) {
        ButtonType replace = new ButtonType(Messages.text("projects.replace"), ButtonData.YES);
        return ask("projects.exists", Messages.text("projects.exists", file.getFileName()), replace) == replace;
    }

    @Override
    public boolean askOpenTest() {
        ButtonType open = new ButtonType(Messages.text("evaluation.open"), ButtonData.YES);
        return ask("evaluation.openTest", Messages.text("evaluation.openTest"), open) == open;
    }

    private ButtonType ask(String id, String question, ButtonType... answers) {
        Alert alert = alert(AlertType.CONFIRMATION, question, answers);
        alert.getDialogPane().setId(id.replace('.', '-'));
        alert.getButtonTypes().add(ButtonType.CANCEL);
        return alert.showAndWait().orElse(ButtonType.CANCEL);
    }

    @Override
    public Optional<Path> chooseOpen(Optional<Path> folder) {
        return path(chooser("projects.open", folder).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> chooseSave(Optional<Path> folder, String name) {
        FileChooser chooser = chooser("projects.saveAs", folder);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> chooseFolder(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text(titleKey));
        return path(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> chooseSheet(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("labs.export.choose"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(Messages.text("labs.export.kind"), "*.html"));
        return path(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> choosePicture() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("sketch.choose"));
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter(
                        Messages.text("sketch.pictures"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
        return path(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> chooseSpace() {
        return path(spaces("sweep.space.open").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> chooseSpaceToSave(String name) {
        FileChooser chooser = spaces("sweep.space.save");
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(owner));
    }

    private static FileChooser spaces(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(Messages.text("sweep.space.files"), "*.json"));
        return chooser;
    }

    private static FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(Messages.text("projects.files"), "*" + ProjectModel.EXTENSION),
                        new ExtensionFilter(Messages.text("projects.allFiles"), "*.*"));
        folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public void tell(String sentence) {
        Alert alert = alert(AlertType.ERROR, sentence, ButtonType.OK);
        alert.getDialogPane().setId("problem");
        alert.showAndWait();
    }

    @Override
    public void showShortcuts() {
        Alert alert = alert(AlertType.NONE, "", ButtonType.CLOSE);
        alert.setTitle(Command.SHORTCUTS.word());
        alert.getDialogPane().setId("shortcuts-dialog");
        alert.getDialogPane().setContent(shortcutsTable());
        alert.showAndWait();
    }

    private static Node shortcutsTable() {
        GridPane table = new GridPane();
        table.getStyleClass().add("shortcuts-table");
        for (Command command : Command.values()) {
            command.keys().map(KeyCombination::getDisplayText).ifPresent(keys -> addRow(table, command.word(), keys));
        }
        addRow(
                table,
                Messages.text("shell.tabKeys"),
                KeyCombination.valueOf("Shortcut+1").getDisplayText() + " \u2026 8");
        return table;
    }

    private static void addRow(GridPane table, String word, String keys) {
        Label keysLabel = new Label(keys);
        keysLabel.getStyleClass().add("keys");
        table.addRow(table.getRowCount(), new Label(word), keysLabel);
    }

    private Alert alert(AlertType type, String text, ButtonType... buttons) {
        Alert alert = new Alert(type, text, buttons);
        alert.initOwner(owner);
        alert.setTitle(Messages.text("shell.name"));
        alert.setHeaderText(null);
        alert.setGraphic(null);
        alert.getDialogPane().setMaxWidth(560);
        return alert;
    }
}
