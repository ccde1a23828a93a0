package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import multilayer.app.model.Preferences;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.StopReason;
import multilayer.store.runs.KeptWeights;
import multilayer.store.runs.RunDetails;
import multilayer.store.runs.RunStore;
import org.controlsfx.control.GridView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;
import org.testfx.util.WaitForAsyncUtils;

/** From a run to its mistakes: train on real images, find the worst confusion, and see just its images. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // read before all
class MistakesJourneyTest {

    @TempDir
    private Path folder;

    private static TrainTest slice;

    private AppContext context;

    @BeforeAll
    static void readASlice() throws IOException {
        slice = Datasets.FASHION_MNIST.load().first(4_000, 500);
    }

    @Start
    void open(Stage stage) {
        Function<String, TrainTest> data = name -> slice;
        context = new AppContext(
                Preferences.DEFAULT,
                new AnsweringDialogs(),
                (name, format) -> Optional.empty(),
                data,
                folder,
                stage::hide);
        Experiment baseline = Preset.BASELINE.experiment();
        context.experiment().replace(baseline.withTraining(baseline.training().withEpochs(2)));
        stage.setScene(context.scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    @AfterEach
    void waitForTheHistory() {
        context.finish();
    }

    @Test
    void aClickOnACellOfTheConfusionMatrixShowsAsManyTilesAsItCounts(FxRobot robot) throws Exception {
        robot.clickOn("#train");
        await(() -> text(robot, "#status-message").startsWith("Completed"));
        robot.clickOn(robot.lookup("#tabs .tab-label")
                .match(LabeledMatchers.hasText("Confusion"))
                .<Node>query());
        await(() -> robot.lookup("#confusion .confusion-cell.wrong").queryAll().stream()
                .anyMatch(cell -> count(cell) > 0));
        Node worst = robot.lookup("#confusion .confusion-cell.wrong").queryAll().stream()
                .max(Comparator.comparingInt(MistakesJourneyTest::count))
                .orElseThrow();
        int mistakes = count(worst);

        robot.clickOn(worst);

        await(() -> robot.lookup("#gallery-count").queryAll().stream().anyMatch(Node::isVisible));
        assertThat(text(robot, "#gallery-count")).startsWith(mistakes + " of ").endsWith("validation \u00b7 epoch 2");
        GridView<?> tiles = robot.lookup("#gallery-grid").queryAs(GridView.class);
        assertThat(tiles.getItems()).hasSize(mistakes);
        assertThat(robot.lookup("#gallery .gallery-tile").queryAll()).isNotEmpty();
        assertThatTheRunIsInTheHistory();
    }

    private void assertThatTheRunIsInTheHistory() throws IOException {
        context.finish();
        try (RunStore history = RunStore.open(folder)) {
            RunDetails run = history.find(1).orElseThrow();
            assertThat(run.summary().name()).isEqualTo("baseline");
            assertThat(run.summary().reason()).isEqualTo(StopReason.COMPLETED);
            assertThat(run.epochs()).hasSize(2);
            assertThat(run.stepLoss()).hasSize(2 * run.stepsPerEpoch());
            assertThat(run.dataChecksum()).isEqualTo(slice.checksum());
            assertThat(history.weights(1, KeptWeights.LAST).orElseThrow()).hasSize(9);
        }
    }

    private static int count(Node cell) {
        return ((Parent) cell)
                .getChildrenUnmodifiable().stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .filter(text -> !text.isEmpty())
                        .mapToInt(text -> Integer.parseInt(text.replace(",", "")))
                        .sum();
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryLabeled().getText();
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
