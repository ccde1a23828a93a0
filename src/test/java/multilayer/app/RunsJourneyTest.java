package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import multilayer.app.model.Preferences;
import multilayer.app.model.runs.RunRow;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.app.shell.Dialogs.Unsaved;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import multilayer.engine.train.StopReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A run from its training to its exact repetition out of the history. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in open()
class RunsJourneyTest {

    @TempDir
    private Path folder;

    private static TrainTest slice;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private AppContext context;

    @BeforeAll
    static void readASlice() throws IOException {
        slice = Datasets.FASHION_MNIST.load().first(600, 50);
    }

    @Start
    void open(Stage stage) {
        context = new AppContext(
                Preferences.DEFAULT, dialogs, (name, format) -> Optional.empty(), name -> slice, folder, stage::hide);
        Experiment baseline = Preset.BASELINE.experiment();
        context.experiment().replace(baseline.withTraining(baseline.training().withEpochs(2)));
        stage.setScene(context.scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    @AfterEach
    void finish() {
        context.finish();
    }

    @Test
    void aRunIsKeptFoundAndRepeatedBitForBit(FxRobot robot) {
        robot.interact(() -> context.openTab("runs"));
        await("the empty history", () -> text(robot, "#runs-empty-title").equals("No runs yet"));
        robot.clickOn("#runs-train");
        await("the run", () -> ended(robot).size() == 1);
        assertThat(rows(robot).get(0).run().epochsDone()).isEqualTo(2);

        robot.clickOn("#insert-1");
        dialogs.unsaved = Unsaved.DISCARD;
        robot.clickOn(robot.lookup("#runs-table .table-row-cell")
                        .match((Node node) -> node instanceof TableRow<?> row && !row.isEmpty())
                        .<Node>query())
                .type(KeyCode.ENTER);
        await("the project", () -> text(robot, "#runs-notice").startsWith("baseline is the project now"));
        assertThat(dialogs.asked).containsExactly("unsaved baseline");
        assertThat(context.experiment().experimentProperty().get().network().shape())
                .isEqualTo("784-256-10");

        robot.clickOn("#runs-repeat");
        await("the verdict", () -> text(robot, "#status-message")
                .endsWith("baseline repeated: all 2 epochs gave the same figures, bit for bit."));
        robot.interact(() -> context.openTab("runs"));
        await("both runs", () -> ended(robot).size() == 2);
    }

    private static List<RunRow> ended(FxRobot robot) {
        return rows(robot).stream()
                .filter(row -> row.run().reason() == StopReason.COMPLETED)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<RunRow> rows(FxRobot robot) {
        return robot.lookup("#runs-table").queryAs(TableView.class).getItems();
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryLabeled().getText();
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
