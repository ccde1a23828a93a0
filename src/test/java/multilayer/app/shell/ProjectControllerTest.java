package multilayer.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.FilesInMemory;
import multilayer.app.model.ProjectModel;
import multilayer.app.shell.Dialogs.Unsaved;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectControllerTest {

    @TempDir
    private Path folder;

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final FilesInMemory files = new FilesInMemory();
    private final ProjectModel project = new ProjectModel(experiment, files, List.of());
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final BooleanProperty runGoing = new SimpleBooleanProperty();
    private final ProjectController controller =
            new ProjectController(project, dialogs, runGoing, () -> runGoing.set(false));

    @Test
    void nothingIsAskedWhenNothingIsLost() {
        controller.begin(Preset.D2L);

        assertThat(project.nameProperty().get()).isEqualTo("d2l");
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void cancellingKeepsTheChanges() {
        experiment.insert(0);
        dialogs.unsaved = Unsaved.CANCEL;
        controller.begin(Preset.D2L);

        assertThat(dialogs.asked).containsExactly("unsaved baseline");
        assertThat(project.nameProperty().get()).isEqualTo("baseline");
        assertThat(project.modifiedProperty().get()).isTrue();
    }

    @Test
    void changesAreLeftBehindOnlyWhenThePersonSaysSo() {
        experiment.insert(0);
        dialogs.unsaved = Unsaved.DISCARD;
        controller.begin(Preset.D2L);

        assertThat(experiment.experimentProperty().get()).isEqualTo(Preset.D2L.experiment());
        assertThat(project.modifiedProperty().get()).isFalse();
    }

    @Test
    void savingFirstAsksWhereAndThenGoesOn() throws Exception {
        Path file = folder.resolve("mine.multilayer");
        experiment.insert(0);
        dialogs.unsaved = Unsaved.SAVE;
        dialogs.chosen = Optional.of(file);
        controller.begin(Preset.D2L);

        assertThat(dialogs.asked).containsExactly("unsaved baseline", "save baseline.multilayer");
        assertThat(files.read(file)).isNotNull();
        assertThat(project.nameProperty().get()).isEqualTo("d2l");
    }

    @Test
    void notChoosingWhereToSaveKeepsTheChanges() {
        experiment.insert(0);
        dialogs.unsaved = Unsaved.SAVE;

        assertThat(controller.mayLeave()).isFalse();
        assertThat(project.modifiedProperty().get()).isTrue();
    }

    @Test
    void aRunThatIsGoingIsStoppedOnlyWithConsent() {
        runGoing.set(true);
        assertThat(controller.mayLeave()).isFalse();
        assertThat(runGoing.get()).isTrue();

        dialogs.stopRun = true;
        assertThat(controller.mayLeave()).isTrue();
        assertThat(runGoing.get()).isFalse();
    }

    @Test
    void aRunGoesOnWhenTheChangesAreNotLeft() {
        runGoing.set(true);
        experiment.insert(0);
        dialogs.stopRun = true;
        dialogs.unsaved = Unsaved.CANCEL;

        assertThat(controller.mayLeave()).isFalse();
        assertThat(runGoing.get()).isTrue();
    }

    @Test
    void theProjectsEndingIsAddedToANameWithoutOne() throws Exception {
        dialogs.chosen = Optional.of(folder.resolve("mine"));

        assertThat(controller.saveAs()).isTrue();
        assertThat(project.file()).contains(folder.resolve("mine.multilayer"));
    }

    @Test
    void aFileThatTheAddedEndingMeetsIsReplacedOnlyWithConsent() throws Exception {
        Files.createFile(folder.resolve("mine.multilayer"));
        dialogs.chosen = Optional.of(folder.resolve("mine"));

        assertThat(controller.saveAs()).isFalse();
        assertThat(dialogs.asked).contains("replace mine.multilayer");
        dialogs.replace = true;
        assertThat(controller.saveAs()).isTrue();
    }

    @Test
    void savingAgainGoesToTheSameFileWithoutAsking() {
        dialogs.chosen = Optional.of(folder.resolve("mine.multilayer"));
        controller.save();
        dialogs.asked.clear();
        experiment.insert(0);

        assertThat(controller.save()).isTrue();
        assertThat(dialogs.asked).isEmpty();
        assertThat(project.modifiedProperty().get()).isFalse();
    }

    @Test
    void aProjectThatCannotBeReadIsToldAndTheOpenOneStays() {
        experiment.insert(0);
        dialogs.unsaved = Unsaved.DISCARD;
        controller.openRecent(folder.resolve("gone.multilayer"));

        assertThat(dialogs.asked).containsExactly("unsaved baseline", "told There is no gone.multilayer");
        assertThat(project.nameProperty().get()).isEqualTo("baseline");
        assertThat(project.modifiedProperty().get()).isTrue();
    }

    @Test
    void theLastProjectIsReopenedOrPassedOverInSilence() throws Exception {
        Path file = folder.resolve("mine.multilayer");
        files.write(file, Preset.TWO_LAYER.experiment());
        controller.reopen(file);
        assertThat(project.nameProperty().get()).isEqualTo("mine.multilayer");

        controller.reopen(folder.resolve("gone.multilayer"));
        assertThat(project.nameProperty().get()).isEqualTo("mine.multilayer");
        assertThat(dialogs.asked).isEmpty();
    }
}
