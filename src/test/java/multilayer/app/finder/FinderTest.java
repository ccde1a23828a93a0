package multilayer.app.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.FinderModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.service.ScriptedRangeTest;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the finder: open it, watch, stop, take the suggestion over, take that back. */
class FinderTest extends ApplicationTest {

    private final ScriptedRangeTest script = new ScriptedRangeTest();
    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final FinderModel model = new FinderModel(experiment, training);

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        FinderWindow window = new FinderWindow(model, () -> stage, new SimpleObjectProperty<>(Theme.LIGHT));
        FinderController controller =
                new FinderController(experiment, model, script.service(experiment, model), window);
        Scene scene = new Scene(new FinderButton(model, controller), 200, 100);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void letTheScriptEnd() {
        script.mayGoOn.countDown();
    }

    @Test
    void theSuggestionIsTakenOverAndUndone() {
        clickOn("#find-learning-rate");
        await("half of the curve", () -> model.points().size() == 50);
        assertThat(text("#finder-sentence")).isEqualTo("Testing\u2026");
        assertThat(lookup("#finder-use").query().isDisabled()).isTrue();
        assertThat(lookup("#finder-progress").query().isVisible()).isTrue();

        script.mayGoOn.countDown();
        await("the suggestion", () -> text("#finder-use").equals("Use 0.12"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#finder-sentence")).startsWith("Suggested learning rate: 0.12.");
        assertThat(text("#finder-rate")).isEqualTo("0.12");
        assertThat(lookup("#finder-progress").query().isVisible()).isFalse();
        assertThat(((Path) lookup("#finder-plot .curve-epochs").query()).getElements())
                .hasSize(100);
        assertThat(lookup("#finder-plot").query().getAccessibleText())
                .startsWith("Learning-rate finder: Suggested learning rate: 0.12.");

        clickOn("#finder-use");
        assertThat(isOpen()).isFalse();
        assertThat(learningRate()).isEqualTo(0.12);
        interact(experiment::undo);
        assertThat(learningRate()).isEqualTo(0.05);
    }

    @Test
    void theKeyboardOpensTakesOverAndCloses() {
        interact(() -> lookup("#find-learning-rate").query().requestFocus());
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        await("the window", this::isOpen);
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await("its end", () -> !isOpen());
        script.mayGoOn.countDown();
        await("the test's end", () -> !model.runningProperty().get());
        assertThat(model.suggestion()).as("closing stops").isNaN();

        interact(() -> lookup("#find-learning-rate").query().requestFocus());
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        await("the suggestion", () -> isOpen() && lookup("#finder-use").query().isFocused());
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        await("the learning rate", () -> learningRate() == 0.12);
    }

    @Test
    void aTestThatIsStoppedSaysSo() {
        clickOn("#find-learning-rate");
        await("half of the curve", () -> model.points().size() == 50);
        clickOn("#finder-stop");
        script.mayGoOn.countDown();
        await("the end", () -> text("#finder-sentence").startsWith("Stopped after 50 steps"));
        assertThat(lookup("#finder-use").query().isDisabled()).isTrue();
        clickOn("#finder-close");
        assertThat(isOpen()).isFalse();
        assertThat(learningRate()).isEqualTo(0.05);
    }

    @Test
    void whileARunIsGoingTheButtonSaysWhyItDoesNothing() {
        Node button = lookup("#find-learning-rate").query();
        assertThat(button.getAccessibleText()).isEqualTo("Find a learning rate");
        interact(training::prepare);
        assertThat(button.isDisabled()).isTrue();
        assertThat(button.getAccessibleHelp()).contains("Stop the run first");
    }

    private boolean isOpen() {
        return !lookup("#finder")
                .match((Node node) ->
                        node.getScene() != null && node.getScene().getWindow().isShowing())
                .queryAll()
                .isEmpty();
    }

    private double learningRate() {
        return experiment.experimentProperty().get().training().learningRate();
    }

    private String text(String label) {
        return lookup(label).queryLabeled().getText();
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
