package multilayer.app.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** Which project is open, from which file, and which ones were before. */
public final class ProjectModel {

    /** What every project file's name ends with. */
    public static final String EXTENSION = ".multilayer";

    /** Reads and writes project files. */
    public interface Files {

        Experiment read(Path file) throws IOException;

        void write(Path file, Experiment experiment) throws IOException;
    }

    private final ExperimentModel experiment;
    private final Files files;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", Preset.BASELINE.id());
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final StringBinding title;

    public ProjectModel(ExperimentModel experiment, Files files, List<Path> recent) {
        this.experiment = experiment;
        this.files = files;
        this.recent.setAll(recent);
        this.title = Bindings.createStringBinding(this::describe, name, experiment.modifiedProperty());
    }

    private String describe() {
        return Messages.text(
                experiment.modifiedProperty().get() ? "projects.modifiedTitle" : "projects.title", name.get());
    }

    /** The file that the project was read from or saved to; null before it was. */
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public Optional<Path> file() {
        return Optional.ofNullable(file.get());
    }

    /** The file's name, or that of the preset that the project began as. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty modifiedProperty() {
        return experiment.modifiedProperty();
    }

    /** What stands in the window's title bar: the name, with a dot when there is something to save. */
    public StringBinding titleBinding() {
        return title;
    }

    /** Projects that were open before, the newest first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** Begins a project from a preset. */
    public void begin(Preset preset) {
        begin(preset.id(), preset.experiment());
    }

    /** Begins a project that has no file yet. */
    public void begin(String title, Experiment begun) {
        experiment.replace(begun);
        file.set(null);
        name.set(title);
    }

    /**
     * Opens a project; the one that is open stays when it cannot be read.
     *
     * @throws IOException with a sentence for the person
     */
    public void open(Path path) throws IOException {
        Experiment read = files.read(path);
        experiment.replace(read);
        settle(path);
    }

    /**
     * Saves the project and keeps its file.
     *
     * @throws IOException with a sentence for the person
     */
    public void save(Path path) throws IOException {
        files.write(path, experiment.experimentProperty().get());
        experiment.markSaved();
        settle(path);
    }

    /** Takes a file that is gone off the list. */
    public void forget(Path path) {
        recent.remove(path.toAbsolutePath());
    }

    private void settle(Path path) {
        Path absolute = path.toAbsolutePath();
        recent.remove(absolute);
        recent.add(0, absolute);
        if (recent.size() > Preferences.RECENT_PROJECTS) {
            recent.remove(Preferences.RECENT_PROJECTS, recent.size());
        }
        name.set(String.valueOf(absolute.getFileName()));
        file.set(absolute);
    }
}
