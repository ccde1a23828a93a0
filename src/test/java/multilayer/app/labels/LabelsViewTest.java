package multilayer.app.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LabelsModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.service.ScriptedLabelCheck;
import multilayer.app.service.ScriptedService;
import multilayer.engine.data.LabelEdits;
import multilayer.engine.train.Preset;
import multilayer.engine.train.SuspiciousLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with suspicious labels: look for them, decide, take back, train. */
class LabelsViewTest extends ApplicationTest {

    private static final SuspiciousLabel FIRST = ScriptedLabelCheck.RANKING.get(0);
    private static final SuspiciousLabel SECOND = ScriptedLabelCheck.RANKING.get(1);

    private final ScriptedLabelCheck script = new ScriptedLabelCheck();
    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final LabelsModel model = new LabelsModel(experiment, training);

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        LabelsController controller = new LabelsController(
                model, script.service(experiment, model), ScriptedService.of(experiment, training, 4));
        Scene scene = new Scene(new LabelsView(model, controller), 760, 640);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void letTheScriptEnd() {
        script.mayGoOn.countDown();
    }

    @Test
    void labelsAreFoundDecidedAboutAndTrainedWith() {
        assertThat(lookup("#labels-train").query().isDisabled()).isTrue();
        clickOn("#labels-check");
        await("the progress", () -> text("#labels-fold").startsWith("Fold 2 of 5 \u00b7 epoch 5 of 10"));
        assertThat(lookup("#labels-progress").queryAs(ProgressBar.class).getProgress())
                .isEqualTo(0.3);
        find();
        assertThat(row(0).getAccessibleText())
                .startsWith("training image 7: label ")
                .contains("1\u00a0%", "98\u00a0%")
                .endsWith("Kept");

        clickOn(in(0, ".label-exclude"));
        clickOn(in(1, ".label-relabel"));
        assertThat(edits()).isEqualTo(LabelEdits.NONE.exclude(FIRST.row()).relabel(SECOND.row(), SECOND.other()));
        assertThat(text("#labels-summary")).isEqualTo("1 excluded, 1 relabelled \u00b7 for the next run");
        assertThat(row(0).getAccessibleText()).endsWith("Excluded");

        interact(experiment::undo);
        assertThat(edits()).isEqualTo(LabelEdits.NONE.exclude(FIRST.row()));
        assertThat(row(1).getAccessibleText()).endsWith("Kept");

        clickOn("#labels-train");
        await("the run", () -> training.epochsProperty().get() == 10);
    }

    @Test
    void anImageCanGetAnyLabelAndIsKeptAgain() {
        clickOn("#labels-check");
        find();
        int other = (FIRST.other() + 1) % 4;
        interact(() -> ((SplitMenuButton) in(0, ".label-relabel"))
                .getItems()
                .get(other)
                .fire());
        assertThat(edits()).isEqualTo(LabelEdits.NONE.relabel(FIRST.row(), other));
        assertThat(((SplitMenuButton) in(0, ".label-relabel")).getText()).startsWith("Relabelled to ");

        clickOn(in(0, ".label-keep"));
        assertThat(edits()).isEqualTo(LabelEdits.NONE);
        clickOn(in(0, ".label-keep"));
        assertThat(row(0).getAccessibleText()).as("pressed again").endsWith("Kept");
    }

    @Test
    void theKeyboardDecides() {
        clickOn("#labels-check");
        find();
        interact(() -> {
            lookup("#labels-list").query().requestFocus();
            lookup("#labels-list").queryAs(ListView.class).getSelectionModel().select(0);
        });
        type(KeyCode.E, KeyCode.DOWN, KeyCode.R);
        assertThat(edits()).isEqualTo(LabelEdits.NONE.exclude(FIRST.row()).relabel(SECOND.row(), SECOND.other()));
        type(KeyCode.K);
        assertThat(edits()).isEqualTo(LabelEdits.NONE.exclude(FIRST.row()));
        clickOn("#labels-keep-all");
        assertThat(edits()).isEqualTo(LabelEdits.NONE);
    }

    @Test
    void aCheckThatIsStoppedSaysSoAndCanBeStartedAgain() {
        clickOn("#labels-check");
        await("the check", () -> model.checkingProperty().get());
        clickOn("#labels-stop");
        script.mayGoOn.countDown();
        await("the end", () -> text("#labels-empty-text").startsWith("The check was stopped"));
        assertThat(lookup("#labels-check").query().isDisabled()).isFalse();
    }

    @Test
    void whileARunIsGoingTheReasonIsToldBelowTheButton() {
        interact(training::prepare);
        assertThat(lookup("#labels-check").query().isDisabled()).isTrue();
        assertThat(text("#labels-reason")).startsWith("Possible once the run has ended");
    }

    private void find() {
        script.mayGoOn.countDown();
        await("the list", () -> model.suspicious().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private LabelEdits edits() {
        return experiment.experimentProperty().get().labels();
    }

    private Node row(int index) {
        return lookup(".label-row")
                .match((Node node) -> node instanceof LabelRow row && !row.isEmpty() && row.getIndex() == index)
                .query();
    }

    private Node in(int index, String query) {
        return from(row(index)).lookup(query).query();
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
