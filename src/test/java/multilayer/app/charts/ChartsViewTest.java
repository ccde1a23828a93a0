package multilayer.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Runs;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.app.service.ScriptedService;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ChartsViewTest extends ApplicationTest {

    @TempDir
    Path folder;

    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel model = new TrainingModel();
    private final List<String> told = new ArrayList<>();
    private Optional<Path> picked = Optional.empty();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        ChartsController controller = new ChartsController(
                model,
                ScriptedService.of(experiment, model, 50),
                (suggestion, format) -> picked.map(path -> path.resolve(suggestion)),
                told::add);
        Scene scene = new Scene(
                new ChartsView(model, new TransportModel(experiment, model), controller, new Region()), 1200, 600);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void beforeTheFirstRunTheScreenSaysWhatWillBeThere() {
        assertThat(lookup("#charts-empty").query().isVisible()).isTrue();
        interact(() -> Runs.run(model, 4, 100));
        assertThat(lookup("#charts-empty").query().isVisible()).isFalse();
    }

    @Test
    void theEmptyScreenTrainsWithOneClick() throws Exception {
        clickOn("#empty-train");
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> model.messageProperty().get().equals("Completed 10 epochs."));
        assertThat(model.runs()).hasSize(1);
    }

    @Test
    void aLoneEpochIsMarkedAndCanBeRead() {
        interact(() -> Runs.run(model, 4, 100));
        assertThat(readout("#accuracy-chart")).isEqualTo("latest, train 0.8100, validation 0.8000");
        assertThat(drawn("#accuracy-plot .curve-marks")).isEqualTo(2);
        assertThat(lookup("#accuracy-plot").query().getAccessibleText()).startsWith("Accuracy: latest, train 0.8100");
    }

    @Test
    void theWheelZoomsAndADoubleClickShowsAllAgain() {
        interact(() -> Runs.run(model, 4, 400));
        Node showAll = lookup("#loss-show-all").query();
        assertThat(showAll.isDisabled()).isTrue();
        moveTo("#loss-plot").scroll(2, VerticalDirection.UP);
        assertThat(showAll.isDisabled()).isFalse();
        doubleClick(lookup("#loss-plot .plot-area").query());
        assertThat(showAll.isDisabled()).isTrue();
    }

    @Test
    void aRectangleThatIsDrawnBecomesTheView() {
        interact(() -> Runs.run(model, 4, 400));
        Bounds plot = lookup("#loss-plot .plot-area")
                .query()
                .localToScreen(lookup("#loss-plot .plot-area").query().getBoundsInLocal());
        drag(plot.getMinX() + plot.getWidth() * 0.25, plot.getMinY() + 20, MouseButton.PRIMARY)
                .dropTo(plot.getMinX() + plot.getWidth() * 0.75, plot.getMaxY() - 20);
        assertThat(lookup("#loss-show-all").query().isDisabled()).isFalse();
    }

    @Test
    void arrowKeysMoveTheCursorAndPlusMinusAndZeroZoom() {
        interact(() -> Runs.run(model, 4, 400));
        interact(() -> lookup("#accuracy-plot").query().requestFocus());
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(readout("#accuracy-chart")).isEqualTo("epoch 2.00, train 0.8200, validation 0.8100");
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(readout("#accuracy-chart")).startsWith("latest");
    }

    @Test
    void aLogarithmicAxisIsOneClickAway() {
        interact(() -> Runs.run(model, 4, 400));
        clickOn("#loss-log");
        assertThat(lookup("#loss-log").queryAs(ToggleButton.class).isSelected()).isTrue();
        interact(() -> menu("#loss-export", "loss-export-svg", folder));
        assertThat(folder.resolve("Loss.svg")).content().contains(">0.01</text>");
    }

    @Test
    void aChartIsTakenAlongAsPictureDrawingAndNumbers() throws Exception {
        interact(() -> Runs.run(model, 4, 200));
        interact(() -> {
            menu("#accuracy-export", "accuracy-export-png", folder);
            menu("#accuracy-export", "accuracy-export-svg", folder);
            menu("#accuracy-export", "accuracy-export-csv", folder);
        });
        Image image = new Image(Files.newInputStream(folder.resolve("Accuracy.png")));
        assertThat(image.getWidth())
                .isEqualTo(
                        2 * lookup("#accuracy-chart").query().getLayoutBounds().getWidth());
        assertThat(folder.resolve("Accuracy.svg")).content().startsWith("<svg").contains("validation");
        assertThat(Files.readAllLines(folder.resolve("Accuracy.csv")))
                .hasSize(5)
                .startsWith("run,curve,epochs,accuracy", "run 1 · 784-256-10 · lr 0.05,train,1.0,0.81");
        assertThat(told).hasSize(3).last().asString().startsWith("Saved ").endsWith("Accuracy.csv");
    }

    @Test
    void aFileThatCannotBeWrittenIsASentence() {
        interact(() -> Runs.run(model, 4, 200));
        interact(() -> menu("#loss-export", "loss-export-csv", folder.resolve("missing")));
        assertThat(told).singleElement().asString().startsWith("The chart could not be written to");
    }

    @Test
    void earlierRunsAreListedAndHidden() {
        interact(() -> {
            Runs.run(model, 4, 400);
            Runs.run(model, 4, 200);
        });
        MenuButton runs = lookup("#runs-menu").queryAs(MenuButton.class);
        assertThat(runs.getItems())
                .filteredOn(CheckMenuItem.class::isInstance)
                .extracting(MenuItem::getText)
                .containsExactly("run 1 · 784-256-10 · lr 0.05");
        assertThat(lookup("#loss-plot .earlier-runs .curve-epochs").queryAll()).isNotEmpty();
        interact(() -> fire(runs, "runs-hide"));
        assertThat(lookup("#loss-plot .earlier-runs .curve-epochs").queryAll()).isEmpty();
        interact(() -> fire(runs, "runs-show"));
        assertThat(lookup("#loss-plot .earlier-runs .curve-epochs").queryAll()).isNotEmpty();
        interact(() -> fire(runs, "runs-remove"));
        assertThat(model.runs()).hasSize(1);
        assertThat(runs.isDisabled()).isTrue();
    }

    /** The robot's would be two single clicks on a machine that is too busy for the second to come in time. */
    private void doubleClick(Node node) {
        interact(() -> Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        2,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null)));
    }

    private void menu(String button, String item, Path target) {
        picked = Optional.of(target);
        fire(lookup(button).queryAs(MenuButton.class), item);
    }

    private static void fire(MenuButton button, String item) {
        button.getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private String readout(String chart) {
        return lookup(chart + " .chart-readout").queryAs(ChartLegend.class).text();
    }

    private long drawn(String paths) {
        return lookup(paths).queryAllAs(javafx.scene.shape.Path.class).stream()
                .filter(path -> !path.getElements().isEmpty())
                .count();
    }
}
