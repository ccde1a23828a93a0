package multilayer.app.benchmark;

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
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import multilayer.app.common.Styles;
import multilayer.app.model.BenchmarkChoices;
import multilayer.app.model.BenchmarkHistoryModel;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.CoreWork;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.Theme;
import multilayer.app.model.TrainingModel;
import multilayer.app.service.BenchmarkFiles;
import multilayer.app.service.BenchmarkService;
import multilayer.app.service.FxThread;
import multilayer.app.service.ScriptedBenchmark;
import multilayer.engine.train.Preset;
import multilayer.store.BenchmarkHistory;
import multilayer.store.KnownBenchmarks;
import multilayer.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does on the Benchmark tab: choose, measure, read, compare, take along. */
class BenchmarkViewTest extends ApplicationTest {

    @TempDir
    private Path folder;

    private final ScriptedBenchmark script = new ScriptedBenchmark();
    private final ExperimentModel experiment = new ExperimentModel(Preset.BASELINE.experiment());
    private final TrainingModel training = new TrainingModel();
    private final BenchmarkHistoryModel history = new BenchmarkHistoryModel();
    private final List<String> clipboard = new ArrayList<>();
    private final BenchmarkModel model =
            new BenchmarkModel(new BenchmarkChoices(experiment.experimentProperty()), training, new CoreWork());

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(Styles.userAgentStylesheet(Theme.LIGHT));
        BenchmarkFiles files =
                new BenchmarkFiles(new BenchmarkHistory(folder.resolve("history.jsonl")), history, FxThread.platform());
        BenchmarkService service = new BenchmarkService(
                model, script.measuring(), FxThread.platform(), () -> KnownBenchmarks.HOST, files::add);
        BenchmarkController controller = new BenchmarkController(
                model, history, service, files, titleKey -> Optional.of(folder), clipboard::add);
        BenchmarkView view = new BenchmarkView(model, history, controller);
        Scene scene = new Scene(new StackPane(view), 640, 640);
        Styles.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void letTheScriptEnd() {
        script.mayGoOn.countDown();
    }

    @Test
    void productsAreMeasuredReadComparedAndTakenAlong() throws IOException {
        clickOn("#benchmark-wrong-way").clickOn("#benchmark-measure-products");
        await("the second setup", () -> text("#benchmark-step").startsWith("2 of 2"));
        assertThat(lookup("#benchmark-measure-products").query().isDisabled()).isTrue();
        assertThat(rows("#benchmark-products-table")).as("so far").isEqualTo(5);
        assertThat(lookup(".benchmark-unavailable").queryLabeled().getText())
                .isEqualTo("GPU: " + Messages.text("unavailable.no-gpu", "Example 3000"));
        assertThat(lookup(".benchmark-legend-entry").queryAll()).hasSize(1);

        script.mayGoOn.countDown();
        await("the end", () -> text("#benchmark-verdict").equals("The products are measured."));
        assertThat(rows("#benchmark-products-table")).isEqualTo(15);
        assertThat(lookup(".benchmark-legend-entry").queryAll())
                .as("wrong times are no curve")
                .hasSize(2);
        assertThat(lookup("#benchmark-products-plot .way-dot").queryAll()).hasSize(10);
        assertThat(rows("#benchmark-aligned-table"))
                .as("1025, 1026, 1028 and 1032 beside 1024, in two ways")
                .isEqualTo(8);
        assertThat(labels("#benchmark-findings"))
                .anyMatch(text -> text.contains("10.0\u00d7 the true time: in the first call"));
        await("the history", () -> history.records().size() == 1);

        clickOn("#benchmark-copy");
        assertThat(clipboard.get(0)).contains("| CPU \u00b7 BLAS, 2 threads | float32 | 1024 | 97.0 |");
        clickOn("#benchmark-export");
        await("the export", () -> text("#benchmark-verdict").startsWith("Written: "));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\d", "")))
                    .contains("benchmark--.json", "benchmark---products.csv");
        }

        scrollTo(1);
        interact(() -> lookup("#benchmark-records")
                .queryAs(ListView.class)
                .getSelectionModel()
                .select(0));
        await("the comparison", () -> rows("#benchmark-comparison") == 10);
        scrollTo(1);
        clickOn("#benchmark-delete");
        await("the deletion", () -> history.records().isEmpty());
        assertThat(lookup("#benchmark-comparison").query().isVisible()).isFalse();
    }

    @Test
    void wrongSizesAreMarkedAndTheNetworksCanBeTakenInstead() {
        clickOn("#benchmark-sizes").push(KeyCode.CONTROL, KeyCode.A).write("x");
        assertThat(text("#benchmark-sizes-problem"))
                .startsWith("a size must be a number from 1 to 16384")
                .endsWith(": x");
        assertThat(lookup("#benchmark-measure-products").query().isDisabled()).isTrue();
        assertThat(lookup("#benchmark-measure-products").query().getAccessibleHelp())
                .startsWith("a size must be a number from 1 to 16384")
                .endsWith(": x");

        clickOn("#benchmark-network");
        assertThat(lookup("#benchmark-measure-products").query().isDisabled()).isFalse();
        script.mayGoOn.countDown();
        clickOn("#benchmark-measure-products");
        await(
                "the network's four products, of which one comes twice, in two ways",
                () -> rows("#benchmark-products-table") == 8);
    }

    @Test
    void whileARunIsGoingTheButtonsSayWhyTheyWait() {
        interact(training::prepare);
        for (String work : List.of("products", "memory", "engine")) {
            Node button = lookup("#benchmark-measure-" + work).query();
            assertThat(button.isDisabled()).isTrue();
            assertThat(button.getAccessibleHelp()).startsWith("Possible once the training run has ended");
        }
    }

    @Test
    void measuringIsStoppedByItsButton() {
        clickOn("#benchmark-measure-products");
        await("the figures", () -> model.results().products().size() == 5);
        clickOn("#benchmark-stop");
        await("the end", () -> text("#benchmark-verdict").startsWith("Stopped."));
        assertThat(lookup("#benchmark-stop").query().isVisible()).isFalse();
    }

    @Test
    void aBusThatIsUnknownIsEnteredAndTheRooflineDrawn() {
        interact(() -> lookup("#benchmark-measure-memory").queryButton().fire());
        await("the peak", () -> text("#benchmark-verdict").equals("Memory is measured."));
        assertThat(text("#benchmark-bus-cpu")).isEqualTo("Bus: width and rate are unknown");
        assertThat(lookup("#benchmark-roofline-plot").query().isVisible()).isTrue();

        scrollTo(0.5);
        clickOn("#benchmark-bus-width-cpu").write("128");
        clickOn("#benchmark-bus-rate-cpu").write("3200\n");
        await("the bus", () -> text("#benchmark-bus-cpu").equals("Bus: 128 bits at 3,200 MT/s (entered by you)"));
    }

    private void scrollTo(double share) {
        interact(() -> lookup("#benchmark-scroll").queryAs(ScrollPane.class).setVvalue(share));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int rows(String table) {
        return lookup(table).queryAs(TableView.class).getItems().size();
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
