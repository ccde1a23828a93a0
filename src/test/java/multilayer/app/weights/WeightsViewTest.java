package multilayer.app.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.evaluation.EvaluationController;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TrainingModel.State;
import multilayer.app.model.TransportModel;
import multilayer.app.model.WeightsModel;
import multilayer.app.service.EngineProbing;
import multilayer.app.service.FxThread;
import multilayer.app.service.NativeLibraries;
import multilayer.app.service.PartedData;
import multilayer.app.service.RunKeeping;
import multilayer.app.service.TrainingService;
import multilayer.app.service.WeightsService;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.controlsfx.control.GridView;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does on the Weights tab: train, look at the units, choose a layer, go back in time. */
class WeightsViewTest extends ApplicationTest {

    private static final int UNITS = 40;
    private static final int EPOCHS = 4;

    private final TrainTest data = LearnableData.of(600, 50);
    private final NativeLibraries libraries = new NativeLibraries();
    private final ExperimentModel experiment = new ExperimentModel(tiny());
    private final TrainingModel training = new TrainingModel();
    private final EvaluationModel evaluation = new EvaluationModel();
    private final WeightsModel model = new WeightsModel(evaluation);
    private final TrainingService service = new TrainingService(
            experiment, training, name -> data, libraries, RunKeeping.nothing(), FxThread.platform());

    private static Experiment tiny() {
        Experiment baseline = Preset.BASELINE.experiment();
        return baseline.withNetwork(new NetworkSpec(
                        LearnableData.FEATURES,
                        List.of(HiddenBlock.relu(UNITS), HiddenBlock.relu(8)),
                        LearnableData.CLASSES,
                        baseline.network().outputInitializer()))
                .withTraining(baseline.training().withEpochs(EPOCHS));
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        libraries.windowIsDrawn();
        BooleanExpression runGoing = training.stateProperty().isNotEqualTo(State.IDLE);
        service.weightsProperty().addListener((property, before, now) -> evaluation.show(now));
        training.revisionProperty().addListener(change -> evaluation.refreshEpochs());
        WeightsService looking = new WeightsService(
                evaluation,
                model,
                new EngineProbing(new PartedData(name -> data), libraries),
                FxThread.platform(),
                runGoing);
        Tab tab = new Tab("weights");
        tab.setContent(new WeightsView(
                evaluation,
                new EvaluationController(evaluation, () -> true),
                model,
                new TransportModel(experiment, training),
                new WeightsController(model, looking, service)));
        TabPane tabs = new TabPane(new Tab("other", new BorderPane()), tab);
        tabs.setId("tabs");
        Scene scene = new Scene(tabs, 1000, 700);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void oneClickTrainsAndEveryUnitOfTheFirstLayerIsATile() {
        train();
        assertThat(lookup("#weights-empty").query().isVisible()).isFalse();
        GridView<?> grid = lookup("#weights-grid").queryAs(GridView.class);
        assertThat(grid.getItems()).hasSize(UNITS);
        Set<Node> tiles = lookup(".unit-cell").match(Node::isVisible).queryAll();
        assertThat(tiles).as("tiles on the screen").hasSizeGreaterThan(8);
        assertThat(tiles)
                .anySatisfy(tile -> assertThat(tile.getAccessibleText()).startsWith("Unit 0 \u00b7 norm "));
        assertThat(text("#weights-lower").substring(1))
                .isEqualTo(text("#weights-upper").substring(1));
        assertThat(text("#weights-weights-value")).matches("\u2212[\\d.]+ to [\\d.]+");
        assertThat(text("#weights-activations-value")).endsWith(" \u00b7 512 train");
        assertThat(text("#weights-dead-value")).matches("\\d+ of 40 \\(.*%\\) \u00b7 512 train");
        assertThat(((Path) lookup("#weights-weights-plot .histogram-bars").query()).getElements())
                .isNotEmpty();
        assertThat(((Path) lookup("#weights-ratio-plot .curve-marks").query()).getElements())
                .as("no ratio for the first epoch")
                .hasSize(2 * (EPOCHS - 1));
        assertThat(((Path) lookup("#weights-dead-plot .curve-marks").query()).getElements())
                .hasSize(2 * EPOCHS);
    }

    @Test
    void anotherLayerHasFiguresAndNoTiles() {
        train();
        ComboBox<?> layer = lookup("#weights-layer").queryAs(ComboBox.class);
        assertThat(layer.getItems()).hasSize(3);
        interact(() -> layer.getSelectionModel().select(1));
        assertThat(lookup("#weights-units").query().isVisible()).isFalse();
        assertThat(text("#weights-dead-value")).contains(" of 8 ");
        interact(() -> layer.getSelectionModel().select(2));
        assertThat(text("#weights-dead-value")).isEqualTo("only ReLU units can be dead");
        interact(() -> layer.getSelectionModel().select(0));
        assertThat(lookup("#weights-units").query().isVisible()).isTrue();
    }

    @Test
    void theKeyboardGoesBackAnEpochAndForwardToTheLatest() {
        train();
        String latest = text("#weights-gradients-value");
        assertThat(evaluation.followsLatestProperty().get()).isTrue();
        assertThat(lookup("#evaluation-epoch").queryTextInputControl().getText())
                .isEqualTo("4");
        interact(() -> lookup("#evaluation-slider").queryAs(Slider.class).requestFocus());
        type(KeyCode.LEFT, 3);
        assertThat(lookup("#evaluation-epoch").queryTextInputControl().getText())
                .isEqualTo("1");
        assertThat(evaluation.epochProperty().get()).isEqualTo(1);
        assertThat(evaluation.followsLatestProperty().get()).isFalse();
        assertThat(text("#weights-gradients-value")).isNotEqualTo(latest);
        assertThat(text("#weights-ratio-value")).isEqualTo("no kept epoch before");
        type(KeyCode.RIGHT, 3);
        assertThat(text("#weights-gradients-value")).isEqualTo(latest);
        assertThat(evaluation.followsLatestProperty().get()).isTrue();
    }

    @Test
    void nothingIsComputedWhileAnotherTabIsOpen() {
        interact(service::train);
        await("the end of the run", () -> evaluation.epochs().size() == EPOCHS);
        assertThat(model.statistics()).isEmpty();
        openTab();
        await("all epochs", () -> model.statistics().size() == EPOCHS);
    }

    private void openTab() {
        interact(
                () -> lookup("#tabs").queryAs(TabPane.class).getSelectionModel().selectLast());
    }

    private void train() {
        openTab();
        clickOn("#weights-train");
        await("all epochs", () -> model.statistics().size() == EPOCHS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String label) {
        return lookup(label).queryLabeled().getText();
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
