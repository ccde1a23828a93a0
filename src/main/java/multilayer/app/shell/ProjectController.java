package multilayer.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import multilayer.app.model.ProjectModel;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** New, Open, Save: asks before anything is lost. */
public final class ProjectController {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectController.class);

    private final ProjectModel project;
    private final Dialogs dialogs;
    private final ObservableBooleanValue runGoing;
    private final Runnable stopRun;

    public ProjectController(ProjectModel project, Dialogs dialogs, ObservableBooleanValue runGoing, Runnable stopRun) {
        this.project = project;
        this.dialogs = dialogs;
        this.runGoing = runGoing;
        this.stopRun = stopRun;
    }

    public void begin(Preset preset) {
        if (mayLeave()) {
            project.begin(preset);
        }
    }

    /** Begins a project from an experiment. Returns whether the person left what was open. */
    public boolean begin(String title, Experiment experiment) {
        boolean leaves = mayLeave();
        if (leaves) {
            project.begin(title, experiment);
        }
        return leaves;
    }

    public void open() {
        if (mayLeave()) {
            dialogs.chooseOpen(folder()).ifPresent(this::read);
        }
    }

    public void openRecent(Path file) {
        if (mayLeave()) {
            read(file);
        }
    }

    /** Opens the project that the program was started with. */
    public void openAtStart(Path file) {
        read(file);
    }

    /** Opens the project that a later start of the program was given; the one that is open already stays as it is. */
    public void openAtLaterStart(Path file) {
        if (!project.file().equals(Optional.of(file.toAbsolutePath()))) {
            openRecent(file);
        }
    }

    /** Opens the project of the last time, and says nothing when it is gone. */
    public void reopen(Path file) {
        try {
            project.open(file);
        } catch (IOException e) {
            LOG.info("the last project is not reopened: {}", e.getMessage());
            project.forget(file);
        }
    }

    private void read(Path file) {
        try {
            project.open(file);
        } catch (IOException e) {
            if (!Files.exists(file)) {
                project.forget(file);
            }
            dialogs.tell(sentence(e));
        }
    }

    /** Saves where the project came from, or asks where. Returns whether it is saved. */
    public boolean save() {
        return project.file().map(this::write).orElseGet(this::saveAs);
    }

    /** Asks where to save. Returns whether it is saved. */
    public boolean saveAs() {
        Optional<Path> chosen = dialogs.chooseSave(folder(), suggestedName());
        return chosen.isPresent() && writeAs(chosen.get());
    }

    private boolean writeAs(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        if (name.endsWith(ProjectModel.EXTENSION)) {
            return write(chosen);
        }
        Path file = chosen.resolveSibling(name + ProjectModel.EXTENSION);
        return (!Files.exists(file) || dialogs.askReplace(file)) && write(file);
    }

    private boolean write(Path file) {
        try {
            project.save(file);
            return true;
        } catch (IOException e) {
            dialogs.tell(sentence(e));
            return false;
        }
    }

    /** Whether what is open may be left: a run that is going is stopped and changes are saved, if the person agrees. */
    public boolean mayLeave() {
        if (runGoing.get() && !dialogs.askStopRun()) {
            return false;
        }
        boolean leave = !project.modifiedProperty().get() || changesAreSettled();
        if (leave && runGoing.get()) {
            stopRun.run();
        }
        return leave;
    }

    private boolean changesAreSettled() {
        return switch (dialogs.askUnsaved(project.nameProperty().get())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    private Optional<Path> folder() {
        return project.file().or(() -> project.recent().stream().findFirst()).map(Path::getParent);
    }

    private String suggestedName() {
        String name = project.nameProperty().get();
        return name.endsWith(ProjectModel.EXTENSION) ? name : name + ProjectModel.EXTENSION;
    }

    private static String sentence(IOException e) {
        String message = e.getMessage();
        return message == null ? Messages.text("projects.failed", e.getClass().getSimpleName()) : message;
    }
}
