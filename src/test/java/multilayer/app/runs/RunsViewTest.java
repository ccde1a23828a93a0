package multilayer.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Notices;
import multilayer.app.model.RunSeries;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.app.model.runs.Difference;
import multilayer.app.model.runs.OpenedRuns;
import multilayer.app.model.runs.RunColumns;
import multilayer.app.model.runs.RunPossibilities;
import multilayer.app.model.runs.RunRow;
import multilayer.app.model.runs.RunsModel;
import multilayer.app.service.FxThread;
import multilayer.app.service.RepeatService;
import multilayer.app.service.RunsService;
import multilayer.app.service.ScriptedService;
import multilayer.app.service.TrainingService;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.TrainingConfig;
import multilayer.store.runs.Origin;
import multilayer.store.runs.RecordedRun;
import multilayer.store.runs.RunHeader;
import multilayer.store.runs.RunStore;
import multilayer.store.runs.RunSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does on the Runs tab: find, compare, name, tag, delete and take back, show in charts, open, repeat. */
@SuppressWarnings("NullAway.Init") // made in start()
class RunsViewTest extends ApplicationTest {

    private static final Experiment BASELINE = Preset.BASELINE.experiment();

    @TempDir
    private Path folder;

    private final ExperimentModel experiment = new ExperimentModel(Preset.D2L.experiment());
    private final TrainingModel training = new TrainingModel();
    private final RunsModel model = new RunsModel();
    private final OpenedRuns opened = new OpenedRuns();
    private final Notices notices = new Notices("runs");
    private final RunColumns columns = new RunColumns(null);
    private final List<String> begun = new ArrayList<>();
    private final List<String> tabs = new ArrayList<>();
    private RunStore store;
    private RunsService service;

    @Override
    public void start(Stage stage) throws IOException {
        store = RunStore.open(folder);
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        TrainingService trainer = ScriptedService.of(experiment, training, RecordedRun.STEPS_PER_EPOCH);
        service = new RunsService(
                model, opened, notices, () -> store, Bindings.createBooleanBinding(() -> false), FxThread.platform());
        RunsController controller = new RunsController(
                model,
                notices,
                training,
                service,
                trainer,
                new RepeatService(training, trainer, dataset -> "c0ffee", notices::tell, FxThread.platform()),
                (name, asked) -> {
                    begun.add(name);
                    experiment.replace(asked);
                    return true;
                },
                tabs::add);
        RunsView view = new RunsView(
                model,
                columns,
                opened,
                notices,
                new RunPossibilities(model, training),
                new TransportModel(experiment, training),
                controller);
        Scene scene = new Scene(view, 760, 700);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.sizeToScene(); // whatever size the last test left
        stage.show();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEmptyHistorySaysWhatWillBeHere() throws IOException {
        await("the empty screen", () -> text("#runs-empty-title").equals("No runs yet"));
        assertThat(text("#runs-empty-text")).startsWith("Every run that you train");
        keep("first", BASELINE, null);
        interact(service::refresh);
        await("the run", () -> rows().size() == 1);
        assertThat(lookup("#runs-empty").query().isVisible()).isFalse();
    }

    @Test
    void runsAreFoundComparedTaggedDeletedTakenBackAndShown() throws IOException {
        keepThree();
        clickOn("#runs-filter").write("narrow");
        await("no run", () -> rows().isEmpty());
        clickOn("#runs-show-all");
        await("all runs", () -> rows().size() == 3);
        clickOn("#runs-filter").write("shape:784-256 fast");
        await("the filter", () -> rows().equals(List.of("fast")));
        push(KeyCode.CONTROL, KeyCode.A).write("-slow");
        await("two runs", () -> rows().equals(List.of("fast", "wide")));
        assertThat(text("#runs-count")).isEqualTo("2 of 3 runs");

        clickOn(row("fast"));
        await("its settings", () -> labels("#runs-settings").contains("0.1"));
        press(KeyCode.CONTROL).clickOn(row("wide")).release(KeyCode.CONTROL);
        await("the difference", () -> differences()
                .containsAll(List.of("Learning rate", "Network", "Units of layer 1")));
        assertThat(differences()).doesNotContain("Seed", "Batch size");

        clickOn("#runs-show");
        await("its curves", () -> training.runs().size() == 2);
        assertThat(training.runs()).extracting(RunSeries::isPinned).containsOnly(true);
        clickOn(row("fast"));
        clickOn("#runs-hide");
        assertThat(training.runs())
                .extracting(RunSeries::label)
                .containsExactly("wide \u00b7 784-512-10 \u00b7 lr 0.05");

        await("its details", () -> opened.one().isPresent());
        clickOn("#runs-field-tags").write("good, hand in\n");
        await("the tags", () -> run("fast").tags().equals(Set.of("good", "hand in")));
        clickOn("#runs-field-name").push(KeyCode.CONTROL, KeyCode.A).write("faster\n");
        await("the name", () -> rows().equals(List.of("faster", "wide")));

        clickOn(row("faster")).type(KeyCode.DELETE);
        await("the deletion", () -> rows().equals(List.of("wide")));
        assertThat(text("#runs-notice")).isEqualTo("1 run is deleted.");
        clickOn("#runs-undo");
        await("the run again", () -> rows().equals(List.of("faster", "wide")));
        clickOn(row("wide")).type(KeyCode.DELETE);
        await("another deletion", () -> rows().equals(List.of("faster")));
        clickOn(row("faster")).push(KeyCode.CONTROL, KeyCode.Z);
        await("the other run again", () -> rows().equals(List.of("faster", "wide")));
    }

    @Test
    void enterOpensARunAsTheProject() throws IOException {
        keepThree();
        clickOn(row("wide")).type(KeyCode.ENTER);
        await("the project", () -> begun.equals(List.of("wide")));
        assertThat(experiment.experimentProperty().get().network().shape()).isEqualTo("784-512-10");
    }

    @Test
    void aRunIsRepeatedAndTheVerdictTold() throws IOException {
        keepThree();
        clickOn(row("fast"));
        clickOn("#runs-repeat");
        await("the verdict", () -> text("#runs-notice").startsWith("fast was not repeated exactly: from epoch 1 on"));
        assertThat(tabs).containsExactly("train");
        assertThat(training.messageProperty().get()).contains("fast was not repeated exactly");
    }

    @Test
    void aRunWithAParentSaysWhyItCannotBeRepeated() throws IOException {
        long parent = keep("parent", BASELINE, null);
        keep("child", BASELINE, parent);
        interact(service::refresh);
        await("two runs", () -> rows().size() == 2);
        clickOn(row("child"));
        clickOn("#runs-repeat");
        await("the reason", () -> text("#runs-notice").startsWith("child went on with the weights of an earlier run"));
        assertThat(begun).isEmpty();
    }

    @Test
    void columnsAreChosenAndSortedBy() throws IOException {
        keepThree();
        MenuButton menu = lookup("#runs-columns").queryAs(MenuButton.class);
        interact(() -> menu.getItems().stream()
                .filter(item -> "runs-choose-seed".equals(item.getId()))
                .forEach(item -> {
                    ((CheckMenuItem) item).setSelected(true);
                    item.fire();
                }));
        assertThat(columns.ids()).endsWith("seed");
        assertThat(table().getColumns()).extracting(column -> column.getId()).contains("runs-column-seed");
        clickOn("#runs-column-name");
        await("the order", () -> rows().equals(List.of("fast", "slow", "wide")));
        clickOn("#runs-column-name");
        await("the other order", () -> rows().equals(List.of("wide", "slow", "fast")));
    }

    private void keepThree() throws IOException {
        keep("wide", BASELINE.withNetwork(BASELINE.network().withHidden(List.of(first().withUnits(512)))), null);
        keep("slow", with(config -> config.withLearningRate(0.01)), null);
        keep("fast", with(config -> config.withLearningRate(0.1)), null);
        interact(service::refresh);
        await("three runs", () -> rows().size() == 3);
    }

    private static HiddenBlock first() {
        return BASELINE.network().hidden().get(0);
    }

    private static Experiment with(UnaryOperator<TrainingConfig> change) {
        return BASELINE.withTraining(change.apply(BASELINE.training()));
    }

    private long keep(String name, Experiment trained, @Nullable Long parent) throws IOException {
        RunHeader header = new RunHeader(
                name, Origin.WINDOW, trained, 2, "c0ffee", "1.0", "a processor", RecordedRun.STARTED, parent);
        return RecordedRun.keep(store, header);
    }

    private RunSummary run(String name) {
        return model.shown().stream()
                .map(RunRow::run)
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows() {
        return model.shown().stream().map(row -> row.run().name()).toList();
    }

    private List<String> labels(String grid) {
        return from(lookup(grid)).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> differences() {
        TableView<Difference.Line> table = lookup("#runs-difference").queryAs(TableView.class);
        return table.getItems().stream().map(Difference.Line::label).toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<RunRow> table() {
        return lookup("#runs-table").queryAs(TableView.class);
    }

    private Node row(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        return from(lookup("#runs-table"))
                .lookup(".table-row-cell")
                .match((Node node) -> node instanceof TableRow<?> row
                        && row.getItem() instanceof RunRow shown
                        && shown.run().name().equals(name))
                .query();
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
