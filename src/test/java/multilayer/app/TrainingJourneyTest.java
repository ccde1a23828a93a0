package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import multilayer.app.model.Preferences;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.engine.data.Datasets;
import multilayer.engine.data.TrainTest;
import multilayer.engine.train.Experiment;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does in the first minutes: change the network, train on real images, pause, go on, stop, undo. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in open()
class TrainingJourneyTest {

    @TempDir
    private java.nio.file.Path folder;

    private static final int EPOCHS = 400;

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
        // Long enough that the run is still going when the person gets round to stopping it.
        Experiment baseline = Preset.BASELINE.experiment();
        context.experiment().replace(baseline.withTraining(baseline.training().withEpochs(EPOCHS)));
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
    void fromTheFirstLayerToTheLastCurve(FxRobot robot) throws TimeoutException {
        robot.clickOn("#insert-1");
        assertThat(text(robot, "#total-parameters")).isEqualTo("270,346 parameters");

        double before = slider(robot).getValue();
        robot.drag("#learningRate-slider .thumb").moveBy(-30, 0).drop();
        assertThat(slider(robot).getValue()).isLessThan(before);
        double learningRate = learningRate();
        assertThat(learningRate).isLessThan(0.05);

        robot.clickOn("#train");
        await(
                "points in both charts",
                () -> points(robot, "#loss-plot", ".curve-steps") > 10
                        && points(robot, "#loss-plot", ".curve-epochs") > 1
                        && points(robot, "#accuracy-plot", ".curve-epochs") > 1);

        robot.clickOn("#pause");
        await("a pause", () -> isEnabled(robot, "#step"));
        String paused = text(robot, "#status-place");
        robot.clickOn("#step");
        await("one more step", () -> !text(robot, "#status-place").equals(paused) && isEnabled(robot, "#step"));

        robot.clickOn("#train");
        await("the run to go on", () -> isEnabled(robot, "#pause"));
        robot.clickOn("#stop");
        await("the end", () -> !isEnabled(robot, "#stop"));
        assertThat(text(robot, "#status-message")).startsWith("Stopped");

        robot.clickOn("#tabs").press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(learningRate()).isEqualTo(0.05);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(text(robot, "#total-parameters")).isEqualTo("204,042 parameters");
    }

    private double learningRate() {
        return context.experiment().experimentProperty().get().training().learningRate();
    }

    private static Slider slider(FxRobot robot) {
        return robot.lookup("#learningRate-slider").queryAs(Slider.class);
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryLabeled().getText();
    }

    private static boolean isEnabled(FxRobot robot, String control) {
        return !robot.lookup(control).query().isDisabled();
    }

    /** Line segments that a person sees in a chart. */
    private static int points(FxRobot robot, String plot, String curve) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> robot.from(robot.lookup(plot)).lookup(curve).queryAll().stream()
                        .mapToInt(TrainingJourneyTest::segments)
                        .sum());
    }

    private static int segments(Node curve) {
        return (int) ((Path) curve)
                .getElements().stream().filter(LineTo.class::isInstance).count();
    }

    private static void await(String what, BooleanSupplier condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }
}
