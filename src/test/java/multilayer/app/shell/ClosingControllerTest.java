package multilayer.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import multilayer.app.model.CoreWork;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.FilesInMemory;
import multilayer.app.model.ProjectModel;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingControllerTest {

    private final CoreWork cores = new CoreWork();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final BooleanProperty runGoing = new SimpleBooleanProperty();
    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final ProjectController projects = new ProjectController(
            new ProjectModel(experiment, new FilesInMemory(), List.of()), dialogs, runGoing, () -> runGoing.set(false));
    private final ClosingController closing = new ClosingController(cores, dialogs, projects);

    @Test
    void nothingIsAskedWhenNothingGoesOn() {
        assertThat(closing.mayClose()).isTrue();
        assertThat(dialogs.asked).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CoreWork.Kind.class)
    void whatComputesIsAskedAboutFirstAndNothingElseWhenItIsToGoOn(CoreWork.Kind work) {
        cores.watch(work, new SimpleBooleanProperty(true));
        runGoing.set(true);
        assertThat(closing.mayClose()).isFalse();
        assertThat(dialogs.asked).containsExactly("stop " + work.id());
        assertThat(runGoing.get()).isTrue();
    }

    @Test
    void changesAreAskedAboutAfterwards() {
        cores.watch(CoreWork.Kind.LAB, new SimpleBooleanProperty(true));
        experiment.insert(0);
        dialogs.stopWork = true;
        assertThat(closing.mayClose()).isFalse();
        assertThat(dialogs.asked).containsExactly("stop lab", "unsaved baseline");
        dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        assertThat(closing.mayClose()).isTrue();
    }
}
