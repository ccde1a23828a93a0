package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;

class ProjectModelTest {

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final FilesInMemory files = new FilesInMemory();
    private final ProjectModel project = new ProjectModel(experiment, files, List.of());

    @Test
    void aPresetBeginsAProjectWithoutAFile() {
        project.begin(Preset.D2L);

        assertThat(experiment.experimentProperty().get()).isEqualTo(Preset.D2L.experiment());
        assertThat(project.file()).isEmpty();
        assertThat(project.titleBinding().get()).isEqualTo("Multilayer \u2013 d2l");
    }

    @Test
    void whatIsSavedCanBeOpenedAgain() throws IOException {
        Path file = Path.of("mine.multilayer").toAbsolutePath();
        project.begin(Preset.D2L);
        project.save(file);
        project.begin(Preset.BASELINE);
        project.open(file);

        assertThat(experiment.experimentProperty().get()).isEqualTo(Preset.D2L.experiment());
        assertThat(project.file()).contains(file);
        assertThat(project.titleBinding().get()).isEqualTo("Multilayer \u2013 mine.multilayer");
    }

    @Test
    void theOpenProjectStaysWhenAnotherCannotBeRead() {
        Experiment before = experiment.experimentProperty().get();

        assertThatThrownBy(() -> project.open(Path.of("gone.multilayer"))).isInstanceOf(IOException.class);
        assertThat(experiment.experimentProperty().get()).isSameAs(before);
        assertThat(project.file()).isEmpty();
        assertThat(project.recent()).isEmpty();
    }

    @Test
    void recentProjectsAreTheNewestFirstEachOnceAndAtMostTen() throws IOException {
        for (int number = 1; number <= 12; number++) {
            project.save(Path.of(number + ".multilayer"));
        }
        project.open(Path.of("5.multilayer"));

        assertThat(project.recent()).hasSize(10).doesNotHaveDuplicates();
        assertThat(project.recent().get(0)).isEqualTo(Path.of("5.multilayer").toAbsolutePath());
        assertThat(project.recent().get(1)).isEqualTo(Path.of("12.multilayer").toAbsolutePath());
    }
}
