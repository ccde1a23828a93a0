package multilayer.app.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.CoreWork;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.labs.LabModel;
import multilayer.app.model.labs.LabsModel;
import multilayer.app.service.FxThread;
import multilayer.app.service.LabService;
import multilayer.app.service.LabSheetFile;
import multilayer.app.service.LabSheets;
import multilayer.app.service.ScriptedLab;
import multilayer.engine.train.Experiment;
import multilayer.experiments.lab.Labs;
import multilayer.store.runs.Workplace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does on the Labs tab: choose, predict, run, read, write, hand in. */
class LabsViewTest extends ApplicationTest {

    @TempDir
    private Path folder;

    private final ScriptedLab script = new ScriptedLab(9);
    private final TrainingModel training = new TrainingModel();
    private final LabsModel model = new LabsModel(training, new CoreWork());
    private final List<String> opened = new ArrayList<>();
    private final List<Experiment> projects = new ArrayList<>();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        LabSheets sheets = new LabSheets(() -> new Workplace("1.2.3", "a machine"));
        LabsController controller = new LabsController(
                model,
                new LabService(model, script, FxThread.platform()),
                new LabSheetFile(sheets, FxThread.platform()),
                name -> Optional.of(folder.resolve(name)),
                (name, experiment) -> {
                    opened.add(name);
                    projects.add(experiment);
                },
                () -> opened.add("benchmark"));
        model.markReady();
        Scene scene = new Scene(new StackPane(new LabsView(model, controller)), 660, 700);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.sizeToScene(); // whatever size the last test left
        stage.show();
    }

    @AfterEach
    void letTheScriptEnd() {
        script.mayGoOn.countDown();
    }

    @Test
    void aLabIsPredictedRunReadWrittenAboutAndHandedIn() throws IOException {
        clickOn("#lab-hidden-layers");
        assertThat(lookup("#lab-page-hidden-layers").tryQuery()).isPresent();
        clickOn("#lab-hidden-units");
        assertThat(lookup("#lab-run").query().isDisabled()).isTrue();
        assertThat(lookup("#lab-run").query().getAccessibleHelp()).startsWith("Possible once a prediction is written");
        clickOn("#lab-prediction").write("512 is best");
        assertThat(lookup("#lab-run").query().isDisabled()).isFalse();
        assertThat(lookup("#lab-without").query().isVisible()).isFalse();

        clickOn("#lab-run");
        await("half of the runs", () -> text("#lab-step").startsWith("9 of 18 runs"));
        assertThat(text("#lab-prediction-note")).isEqualTo("Written before the first result.");
        assertThat(lookup("#lab-plot .lab-mean").queryAll()).hasSize(6);
        assertThat(lookup("#lab-plot .lab-run").queryAll()).hasSize(9);
        assertThat(lookup("#lab-plot .lab-published").queryAll()).hasSize(6);
        assertThat(lookup("#lab-curves").query().isVisible()).isTrue();
        assertThat(rows()).isEqualTo(6);

        script.mayGoOn.countDown();
        await("the end", () -> text("#lab-message").equals("Done."));
        assertThat(lookup("#lab-plot .lab-run").queryAll()).hasSize(18);
        assertThat(labels("#lab-meaning")).first().asString().startsWith("The best test accuracy is ");
        assertThat(lookup("#lab-run").query().getAccessibleHelp()).startsWith("All of it is measured.");

        scrollToEnd("hidden-units");
        clickOn("#lab-words").write("It was 1024");
        clickOn("#lab-export");
        Path sheet = folder.resolve("lab-hidden-units.html");
        await("the sheet", () -> text("#lab-message").equals("Written: " + sheet));
        assertThat(Files.readString(sheet))
                .contains("512 is best", "Written before the first result.", "It was 1024", "a machine", "<svg");
    }

    @Test
    void aLabCanBeRunWithoutAPredictionAndThatIsSaid() {
        press("#lab-without");
        await("results", () -> rows() > 0);
        assertThat(text("#lab-prediction-note")).isEqualTo("No prediction was made before the first result.");
        predict("Two");
        assertThat(text("#lab-prediction-note")).isEqualTo("Written after the first result.");
    }

    @Test
    void aStoppedLabGoesOnWithTheRest() {
        predict("512");
        press("#lab-run");
        await("half of the runs", () -> text("#lab-step").startsWith("9 of 18 runs"));
        press("#lab-stop");
        await("the end", () -> text("#lab-message").startsWith("Stopped."));
        assertThat(text("#lab-run")).isEqualTo("Go on");
        assertThat(text("#lab-estimate")).startsWith("9 runs left");

        press("#lab-run");
        await("the end", () -> text("#lab-message").equals("Done."));
        assertThat(script.trained).hasSize(18);
    }

    @Test
    void aPointIsOpenedAsAProject() {
        script.mayGoOn.countDown();
        predict("512");
        press("#lab-run");
        await("the end", () -> text("#lab-message").equals("Done."));
        assertThat(lookup("#lab-open").query().isDisabled()).isTrue();
        interact(() -> lookup("#lab-table")
                .queryAs(TableView.class)
                .getSelectionModel()
                .select(3));
        assertThat(lookup("#lab-plot .lab-mean")
                        .match((Node node) ->
                                node.getPseudoClassStates().toString().contains("selected"))
                        .queryAll())
                .hasSize(1);
        press("#lab-open");

        assertThat(opened).containsExactly("hidden-units-256");
        assertThat(projects.get(0).network().shape()).isEqualTo("784-256-10");
        assertThat(projects.get(0).training().seed()).isEqualTo(1);
    }

    @Test
    void startingOverIsTakenBackWithOneClick() {
        script.mayGoOn.countDown();
        predict("512");
        press("#lab-run");
        await("the end", () -> text("#lab-message").equals("Done."));
        press("#lab-startOver");
        assertThat(lookup("#lab-plot .lab-mean").queryAll()).isEmpty();
        press("#lab-bringBack");
        assertThat(lookup("#lab-plot .lab-mean").queryAll()).hasSize(6);
    }

    @Test
    void whileARunIsGoingTheButtonSaysWhyItWaits() {
        predict("512");
        interact(training::prepare);
        assertThat(lookup("#lab-run").query().isDisabled()).isTrue();
        assertThat(lookup("#lab-run").query().getAccessibleHelp())
                .isEqualTo("Possible once the training run has ended: both would compute on the same cores.");
    }

    @Test
    void labsThatTheBenchmarkAnswersLeadThere() {
        choose(Labs.MATMUL);
        press("#lab-benchmark-matmul");
        choose(Labs.MEMORY);
        press("#lab-benchmark-memory");
        assertThat(opened).containsExactly("benchmark", "benchmark");
    }

    @Test
    void theKeyboardLeavesAWritingFieldWithTab() {
        clickOn("#lab-prediction").write("512").push(KeyCode.TAB);
        assertThat(lab().predictionProperty().get()).isEqualTo("512");
        assertThat(lookup("#lab-prediction").query().isFocused()).isFalse();
    }

    /** Quicker than a robot that moves to it; one test goes the whole way. */
    private void press(String button) {
        interact(() -> lookup(button).queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void predict(String text) {
        interact(() -> lab().predictionProperty().set(text));
    }

    private LabModel lab() {
        return model.lab(Labs.HIDDEN_UNITS).orElseThrow();
    }

    private void choose(Labs lab) {
        interact(() -> model.chosenProperty().set(lab));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void scrollToEnd(String lab) {
        interact(() -> lookup("#lab-page-" + lab).queryAs(ScrollPane.class).setVvalue(1));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int rows() {
        return lookup("#lab-table").queryAs(TableView.class).getItems().size();
    }

    private List<String> labels(String box) {
        return lookup(box).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
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
