package multilayer.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.CompareModel;
import multilayer.app.model.CompareState;
import multilayer.app.model.ComparedAnswers;
import multilayer.app.model.ComparedRuns;
import multilayer.app.model.Comparison;
import multilayer.app.model.EndedRun;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.app.service.CompareService;
import multilayer.app.service.FxThread;
import multilayer.app.service.ScriptedService;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class CompareViewTest extends ApplicationTest {

    private static final Validation SHARE = Validation.stratified(0.1);

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final ObservableList<EndedRun> runs = FXCollections.observableArrayList();
    private final CompareModel model = new CompareModel(runs, new EvaluationModel());
    private final List<Split> asked = new CopyOnWriteArrayList<>();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        CompareService service = new CompareService(model, this::compare, FxThread.platform());
        CompareController controller = new CompareController(
                model, service, ScriptedService.of(experiment, training, 50), dialogs::askOpenTest);
        Scene scene = new Scene(new CompareView(model, new TransportModel(experiment, training), controller), 760, 640);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    /** On train the runs are said to have nothing in common. */
    private Optional<Comparison> compare(ComparedRuns compared) {
        asked.add(compared.split());
        return compared.split() == Split.TRAIN
                ? Optional.empty()
                : Optional.of(new ComparedAnswers()
                        .add(60, true, true)
                        .add(4, true, false)
                        .add(20, false, true)
                        .add(9, false, false)
                        .of(compared));
    }

    @Test
    void beforeTwoRunsHaveEndedTheScreenTrainsWithOneClick() throws Exception {
        assertThat(text("#compare-reason-title")).isEqualTo("Two runs are needed");
        assertThat(lookup("#compare-first").query().isDisabled()).isTrue();
        clickOn("#compare-train");
        await(() -> training.messageProperty().get().equals("Completed 10 epochs."));
    }

    @Test
    void figuresSayHowTheRunsDifferOnWhatAndWhetherThatIsNoise() throws Exception {
        show();
        assertThat(text("#compare-verdict"))
                .isEqualTo(
                        "The difference of 17 points of validation accuracy in favour of B is more than noise (p = 0.002).");
        assertThat(text("#compare-basis")).startsWith("On the 93 validation images that both runs held out");
        assertThat(text("#compare-first-accuracy"))
                .isEqualTo("validation accuracy 0.688 [0.588, 0.773] \u00b7 epoch 3");
        assertThat(text("#compare-second-accuracy"))
                .isEqualTo("validation accuracy 0.860 [0.775, 0.916] \u00b7 epoch 3");
        assertThat(lookup("#compare-counts").query().getAccessibleText())
                .isEqualTo("Both right 60, only A right 4, only B right 20, both wrong 9");
        assertThat(text("#compare-both-right")).isEqualTo("60");
    }

    @Test
    void theImagesThatOnlyOneRunGetsRightAreTilesWithBothAnswers() throws Exception {
        show();
        assertThat(text("#compare-only-first")).isEqualTo("Only A right \u00b7 4");
        assertThat(tiles()).hasSize(4).first().isEqualTo("Image 60: a. A: a, 71\u00a0%. B: b, 71\u00a0%.");
        clickOn("#compare-only-second");
        assertThat(tiles()).first().isEqualTo("Image 64: a. A: b, 71\u00a0%. B: a, 71\u00a0%.");
        assertThat(lookup("#compare-grid").query().getAccessibleText()).startsWith("20 images that only B gets right.");
        clickOn("#compare-only-second");
        assertThat(lookup("#compare-only-second").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void keysScrollTheImages() throws Exception {
        show();
        clickOn("#compare-only-second");
        interact(() -> lookup("#compare-grid").query().requestFocus());
        type(KeyCode.END);
        assertThat(tiles()).last().asString().startsWith("Image 83:");
    }

    @Test
    void choosingTheOtherRunAsAMakesThemChangePlaces() throws Exception {
        show();
        assertThat(chooser("#compare-first").getValue().label()).isEqualTo("run 1");
        clickOn("#compare-first");
        type(KeyCode.DOWN).type(KeyCode.ENTER);
        await(() -> chooser("#compare-second").getValue().number() == 1);
        assertThat(chooser("#compare-first").getValue().number()).isEqualTo(2);
        await(() -> asked.size() == 2);
    }

    @Test
    void theTestSetStaysSealedUntilThePersonOpensIt() throws Exception {
        show();
        clickOn("#compare-split-test");
        assertThat(dialogs.asked).containsExactly("open test");
        assertThat(lookup("#compare-split-validation")
                        .queryAs(ToggleButton.class)
                        .isSelected())
                .isTrue();
        interact(() -> model.splitProperty().set(Split.TEST));
        assertThat(text("#compare-reason-title")).isEqualTo("The test set is sealed");
        dialogs.openTest = true;
        clickOn("#compare-open-test");
        await(() -> text("#compare-first-accuracy").startsWith("test accuracy"));
        assertThat(asked).containsExactly(Split.VALIDATION, Split.TEST);
    }

    @Test
    void withoutAnImageInCommonTheScreenSaysWhatToDo() throws Exception {
        show();
        clickOn("#compare-split-train");
        await(() -> text("#compare-reason-title").equals("No image in common"));
        assertThat(text("#compare-reason-text")).startsWith("There is no image that both runs learned from.");
    }

    private void show() throws Exception {
        interact(() -> runs.setAll(ComparedAnswers.run(1, 3, SHARE), ComparedAnswers.run(2, 3, SHARE)));
        await(() -> model.stateProperty().get() == CompareState.SHOWN);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    private String text(String label) {
        return lookup(label).queryAs(Labeled.class).getText();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<EndedRun> chooser(String id) {
        return lookup(id).queryAs(ComboBox.class);
    }

    private List<String> tiles() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(".compare-tile").queryAllAs(CompareTile.class).stream()
                .filter(tile -> !tile.isEmpty() && tile.isVisible())
                .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
                .map(Node::getAccessibleText)
                .toList();
    }
}
