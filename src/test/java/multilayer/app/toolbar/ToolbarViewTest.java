package multilayer.app.toolbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TrainingModel.State;
import multilayer.app.model.TransportModel;
import multilayer.app.service.ScriptedService;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ToolbarViewTest extends ApplicationTest {

    private final ExperimentModel experiment = new ExperimentModel(epochs(4));
    private final TrainingModel model = new TrainingModel();
    private final TransportModel transport = new TransportModel(experiment, model);
    private final ToolbarController controller =
            new ToolbarController(model, transport, ScriptedService.of(experiment, model, 50));

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        Scene scene = new Scene(new ToolbarView(model, transport, controller), 1200, 60);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void trainingRunsToItsEndAndTellsTheSplitOfItsAccuracy() throws Exception {
        clickOn("#train");
        await(State.IDLE);
        assertThat(text("#status-place")).isEqualTo("epoch 4/4 · step 50/50");
        assertThat(text("#status-accuracy")).startsWith("validation 0.940 ± 0.003");
        assertThat(lookup("#status-progress").queryAs(ProgressBar.class).getProgress())
                .isEqualTo(1);
        assertThat(button("#train").isDisabled()).isFalse();
    }

    @Test
    void aStepPausesAndTrainThenMeansResume() throws Exception {
        clickOn("#step");
        await(State.PAUSED);
        assertThat(button("#train").getText()).isEqualTo("Resume");
        assertThat(button("#pause").isDisabled()).isTrue();
        clickOn("#epoch");
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> text("#status-place").equals("epoch 1/4 · step 50/50"));
        await(State.PAUSED);
        clickOn("#stop");
        await(State.IDLE);
        assertThat(button("#train").getText()).isEqualTo("Train");
    }

    @Test
    void resetForgetsTheWeightsAndTheFigures() throws Exception {
        clickOn("#train");
        await(State.IDLE);
        clickOn("#reset");
        assertThat(text("#status-place")).isEqualTo("not trained yet");
        assertThat(button("#reset").isDisabled()).isTrue();
        assertThat(experiment.trainedProperty().get()).isFalse();
    }

    @Test
    void oneShortcutTrainsAndPausesAndGoesOn() throws Exception {
        interact(() -> experiment.replace(epochs(10_000)));
        interact(controller::trainOrPause);
        await(State.RUNNING);
        interact(controller::trainOrPause);
        assertThat(model.stateProperty().get()).isEqualTo(State.PAUSED);
        interact(controller::trainOrPause);
        assertThat(model.stateProperty().get()).isEqualTo(State.RUNNING);
        interact(controller::stop);
        await(State.IDLE);
    }

    @Test
    void everyControlHasAWordForWhoCannotSeeItsIcon() {
        assertThat(lookup(".button").queryAllAs(Button.class))
                .hasSize(6)
                .allSatisfy(button -> assertThat(button.getAccessibleText()).isNotBlank());
    }

    private Button button(String id) {
        return lookup(id).queryButton();
    }

    private String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    private void await(State state) throws Exception {
        Callable<Boolean> reached = () -> model.stateProperty().get() == state;
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, reached));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Experiment epochs(int epochs) {
        Experiment experiment = Preset.BASELINE.experiment();
        return experiment.withTraining(experiment.training().withEpochs(epochs));
    }
}
