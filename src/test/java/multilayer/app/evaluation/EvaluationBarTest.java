package multilayer.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.Theme;
import multilayer.app.service.EvaluationService;
import multilayer.app.service.FxThread;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.engine.data.Split;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class EvaluationBarTest extends ApplicationTest {

    private final EvaluationModel model = new EvaluationModel();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final KnownAnswers answers =
            new KnownAnswers("shirt", "coat").add(0, 0, 882).add(1, 0, 118);

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        EvaluationService service =
                new EvaluationService(model, answers, FxThread.platform(), new SimpleBooleanProperty());
        EvaluationController controller = new EvaluationController(model, dialogs::askOpenTest);
        EvaluationBar first = new EvaluationBar(model, controller);
        EvaluationBar second = new EvaluationBar(model, controller);
        second.setId("second");
        service.look();
        Scene scene = new Scene(new VBox(first, second), 760, 200);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theAccuracyOfTheShownSplitComesWithItsInterval() throws Exception {
        show(Preset.BASELINE, 10);
        await(() -> accuracy().equals("validation accuracy 0.882 [0.861, 0.901]"));
        clickOn("#evaluation-train");
        await(() -> accuracy().equals("train accuracy 0.882 [0.861, 0.901]"));
        assertThat(answers.asked).containsExactly("validation 10", "train 10");
    }

    @Test
    void beforeARunNothingCanBeChosenAndTheReasonIsTold() {
        for (Split split : Split.values()) {
            assertThat(toggle(split).isDisabled()).isTrue();
            assertThat(toggle(split).getAccessibleHelp()).isEqualTo("There are no answers yet: train first.");
        }
        assertThat(lookup("#evaluation-slider").query().isDisabled()).isTrue();
    }

    @Test
    void aRunWithoutAValidationShareSaysSo() {
        show(Preset.BEST, 2);
        assertThat(toggle(Split.VALIDATION).isDisabled()).isTrue();
        assertThat(toggle(Split.VALIDATION).getAccessibleHelp()).startsWith("This run held no images out. Choose");
        assertThat(toggle(Split.TRAIN).isSelected()).isTrue();
        assertThat(toggle(Split.TRAIN).isDisabled()).isFalse();
    }

    @Test
    void whoeverShrinksBackFromTheTestSetSeesTheSplitBefore() throws Exception {
        show(Preset.BASELINE, 2);
        clickOn("#evaluation-test");
        assertThat(dialogs.asked).containsExactly("open test");
        assertThat(toggle(Split.TEST).isSelected()).isFalse();
        assertThat(toggle(Split.VALIDATION).isSelected()).isTrue();
        await(() -> accuracy().startsWith("validation accuracy 0.882"));
        assertThat(answers.asked).containsExactly("validation 2");
    }

    @Test
    void theTestSetIsOpenedOnceForARun() throws Exception {
        show(Preset.BASELINE, 2);
        dialogs.openTest = true;
        clickOn("#evaluation-test");
        await(() -> accuracy().equals("test accuracy 0.882 [0.861, 0.901]"));
        clickOn("#evaluation-train").clickOn("#evaluation-test");
        assertThat(dialogs.asked).containsExactly("open test");
        show(Preset.BASELINE, 1);
        assertThat(accuracy()).isEqualTo("test accuracy \u2013");
        clickOn("#evaluation-test");
        assertThat(dialogs.asked).containsExactly("open test", "open test");
    }

    @Test
    void aRunThatIsValidatedOnTheTestSetHasNoSealAndItsFiguresSaySo() throws Exception {
        show(Preset.D2L, 2);
        assertThat(toggle(Split.TEST).getAccessibleHelp()).startsWith("This run was validated on the test images");
        clickOn("#evaluation-test");
        await(() -> accuracy().equals("test (not sealed) accuracy 0.882 [0.861, 0.901]"));
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void anEarlierEpochIsShownByKeyFieldAndSliderAndLatestLeadsBack() throws Exception {
        show(Preset.BASELINE, 10);
        assertThat(field().getText()).isEqualTo("10");
        assertThat(lookup("#evaluation-epochs").queryAs(Label.class).getText()).isEqualTo("of 10");
        interact(() -> field().requestFocus());
        type(KeyCode.DOWN);
        assertThat(model.epochProperty().get()).isEqualTo(9);
        assertThat(latest().isSelected()).isFalse();
        interact(() -> field().setText("4"));
        assertThat(model.epochProperty().get()).isEqualTo(9);
        type(KeyCode.ENTER);
        assertThat(model.epochProperty().get()).isEqualTo(4);
        interact(() -> lookup("#evaluation-slider").query().requestFocus());
        type(KeyCode.LEFT);
        assertThat(field().getText()).isEqualTo("3");
        await(() -> model.evaluationProperty().get() != null
                && model.evaluationProperty().get().epoch() == 3);
        clickOn("#evaluation-latest");
        assertThat(field().getText()).isEqualTo("10");
        assertThat(latest().isSelected()).isTrue();
    }

    @Test
    void anEpochThatIsNotKeptLeadsToTheNearest() {
        show(Preset.BASELINE, 3);
        interact(() -> field().requestFocus());
        interact(() -> field().setText("70"));
        type(KeyCode.ENTER);
        assertThat(field().getText()).isEqualTo("3");
        interact(() -> field().setText("no number"));
        type(KeyCode.ENTER);
        assertThat(field().getText()).isEqualTo("3");
    }

    @Test
    void allBarsShowTheSameChoice() {
        show(Preset.BASELINE, 5);
        clickOn("#second #evaluation-train");
        assertThat(toggle(Split.TRAIN).isSelected()).isTrue();
        interact(
                () -> lookup("#second #evaluation-slider").queryAs(Slider.class).setValue(1));
        assertThat(field().getText()).isEqualTo("2");
    }

    private void show(Preset preset, int epochs) {
        interact(() -> model.show(KnownAnswers.run(preset, epochs)));
    }

    private ToggleButton toggle(Split split) {
        return lookup("#evaluation-" + split.id()).queryAs(ToggleButton.class);
    }

    private ToggleButton latest() {
        return lookup("#evaluation-latest").queryAs(ToggleButton.class);
    }

    private TextField field() {
        return lookup("#evaluation-epoch").queryAs(TextField.class);
    }

    private String accuracy() {
        return lookup("#evaluation-accuracy").queryAs(Label.class).getText();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }
}
