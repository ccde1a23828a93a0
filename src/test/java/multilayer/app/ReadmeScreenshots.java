package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import multilayer.app.model.Preferences;
import multilayer.app.service.LoadedData;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.experiments.lab.Labs;
import multilayer.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Makes the README's pictures from the window itself: the preset two-layer, then baseline, on all images, in both themes, what it got wrong, and what the
 * machine can do; then a sweep, a lab and the history. Not
 * run with the other tests; in a real window on Linux: {@code xvfb-run -a mvn test -Dtest=ReadmeScreenshots -Dtest.options="-Xmx2g"}.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in open()
class ReadmeScreenshots {

    @TempDir
    private Path folder;

    private static final int SWEEP_TRIALS = 18;

    /** The newest runs come first: of the lab, three seeds of fifteen settings. */
    private static final int FIRST_SWEEP_RUN = 45;

    private static final Path FOLDER = Path.of("assets", "screenshots");

    private AppContext context;

    @Start
    void open(Stage stage) {
        context = new AppContext(
                Preferences.DEFAULT,
                new AnsweringDialogs(),
                (name, format) -> Optional.empty(),
                new LoadedData(),
                folder,
                stage::hide);
        stage.setScene(context.scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        context.loadInBackground();
    }

    @AfterEach
    void waitForTheHistory() {
        context.finish();
    }

    @Test
    void ofBothThemes(FxRobot robot) throws Exception {
        train(robot, "#preset-two-layer");
        train(robot, "#preset-baseline");
        write("light.png");
        open(robot, "Gallery");
        await(() -> !robot.lookup("#gallery .gallery-tile").queryAll().isEmpty());
        robot.clickOn(robot.lookup("#gallery .gallery-tile").<Node>query()).type(KeyCode.HOME);
        await(() -> robot.lookup("#sample-pending").queryAll().stream().noneMatch(Node::isVisible));
        robot.moveTo("#status-bar");
        write("gallery.png");
        open(robot, "Train");
        robot.clickOn("#theme").moveTo("#status-bar");
        write("dark.png");
        open(robot, "Confusion");
        await(() -> !robot.lookup("#confusion .confusion-cell").queryAll().isEmpty());
        robot.moveTo("#status-bar");
        write("confusion.png");
        robot.clickOn("#theme");
        open(robot, "Benchmark");
        robot.clickOn("#benchmark-sizes").push(KeyCode.CONTROL, KeyCode.A).write("256, 257, 258, 260, 264");
        robot.clickOn("#benchmark-measure-products");
        String measured = Messages.text("benchmark.end.done.products");
        await(() -> robot.lookup("#benchmark-verdict").queryLabeled().getText().equals(measured));
        robot.moveTo("#benchmark-products").scroll(4, VerticalDirection.DOWN).moveTo("#status-bar");
        write("benchmark.png");
    }

    @Test
    void ofLabsSweepsAndRuns(FxRobot robot) throws Exception {
        await(() -> !robot.lookup("#train").query().isDisabled());
        sweep(robot);
        scroll(robot, "#sweep-results", 0.16);
        robot.moveTo("#status-bar");
        write("sweep.png");
        lab(robot);
        scroll(robot, "#lab-page-learning-rate", 0.3);
        robot.moveTo("#status-bar");
        write("lab.png");
        robot.clickOn("#theme");
        open(robot, "Runs");
        TableView<?> runs = robot.lookup("#runs-table").query();
        await(() -> runs.getItems().size() > SWEEP_TRIALS);
        robot.interact(() -> runs.scrollTo(FIRST_SWEEP_RUN));
        robot.interact(() -> runs.getSelectionModel().selectRange(FIRST_SWEEP_RUN, FIRST_SWEEP_RUN + 3));
        await(() -> robot.lookup("#runs-difference").tryQuery().isPresent());
        robot.moveTo("#status-bar");
        write("runs.png");
    }

    private static void scroll(FxRobot robot, String page, double share) {
        robot.interact(() -> robot.lookup(page).queryAs(ScrollPane.class).setVvalue(share));
    }

    private static void sweep(FxRobot robot) throws TimeoutException {
        open(robot, "Sweeps");
        for (String dimension : List.of("activation", "momentum", "batchSize")) {
            robot.clickOn("#sweep-add-dimension").clickOn("#sweep-add-" + dimension);
        }
        robot.clickOn("#sweep-strategy-halving").clickOn("#sweep-field-trials");
        robot.push(KeyCode.CONTROL, KeyCode.A).write(String.valueOf(SWEEP_TRIALS));
        robot.clickOn("#sweep-start");
        await(() ->
                robot.lookup("#sweep-verdict").queryLabeled().getText().equals(Messages.text("sweep.end.completed")));
    }

    private static void lab(FxRobot robot) throws TimeoutException {
        open(robot, "Labs");
        ListView<Labs> labs = robot.lookup("#lab-list").query();
        robot.interact(() -> labs.getSelectionModel().select(Labs.LEARNING_RATE));
        robot.clickOn("#lab-extent-quick").clickOn("#lab-prediction").write("The highest is the best.");
        robot.clickOn("#lab-run");
        await(() -> robot.lookup("#lab-message").queryLabeled().getText().equals(Messages.text("labs.end.done")));
    }

    private static void open(FxRobot robot, String tab) {
        robot.clickOn(robot.lookup("#tabs .tab-label")
                .match(LabeledMatchers.hasText(tab))
                .<Node>query());
    }

    private static void train(FxRobot robot, String preset) throws TimeoutException {
        robot.clickOn(preset);
        await(() -> !robot.lookup("#train").query().isDisabled());
        robot.clickOn("#train");
        await(() -> !robot.lookup("#stop").query().isDisabled());
        await(() -> robot.lookup("#stop").query().isDisabled());
    }

    private void write(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> context.scene().snapshot(null));
        Path file = FOLDER.resolve(name);
        Files.createDirectories(FOLDER);
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(900, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
