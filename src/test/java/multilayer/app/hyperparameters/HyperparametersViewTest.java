package multilayer.app.hyperparameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LiveControls;
import multilayer.app.model.OptimizerKind;
import multilayer.app.model.TrainingSettings;
import multilayer.engine.data.Augmentation;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.TrainTest;
import multilayer.engine.data.Validation;
import multilayer.engine.optim.LearningRateSchedule.Shape;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.train.Preset;
import multilayer.engine.train.TrainingConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HyperparametersViewTest {

    private final ExperimentModel model = new ExperimentModel(Preset.BASELINE.experiment());
    private final List<Double> told = new ArrayList<>();
    private final ObjectProperty<@Nullable TrainTest> data = new SimpleObjectProperty<>();

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        HyperparametersController controller = new HyperparametersController(model, new LiveControls() {
            @Override
            public void learningRate(double learningRate) {
                told.add(learningRate);
            }

            @Override
            public void dropoutRate(int block, double dropoutRate) {
                throw new AssertionError("not this panel's business: " + block + " " + dropoutRate);
            }
        });
        stage.setScene(new Scene(
                new HyperparametersView(model, controller, id -> 60_000, new Button("find"), data), 300, 780));
        // The stage is the one of all tests, and as large as the last of them wanted it.
        stage.sizeToScene();
        stage.show();
    }

    private TrainingConfig training() {
        return model.experimentProperty().get().training();
    }

    private static String text(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(TextField.class).getText();
    }

    private static void replace(FxRobot robot, String field, String text) {
        robot.clickOn(field).press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text);
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean shows(FxRobot robot, String id) {
        return robot.lookup(id)
                .match(HyperparametersViewTest::isShown)
                .tryQuery()
                .isPresent();
    }

    @Test
    void theLearningRateIsTypedInAnyWayAndShownPlainly(FxRobot robot) {
        replace(robot, "#learningRate-field", "2e-1");
        assertThat(training().learningRate()).isEqualTo(0.2);
        assertThat(text(robot, "#learningRate-field")).isEqualTo("2e-1");
        robot.type(KeyCode.ENTER);

        assertThat(text(robot, "#learningRate-field")).isEqualTo("0.2");
        assertThat(robot.lookup("#learningRate-slider").queryAs(Slider.class).getValue())
                .isBetween(-0.7, -0.69);
    }

    @Test
    void aDragOfTheLearningRateIsOneStep(FxRobot robot) {
        robot.drag("#learningRate-slider .thumb", MouseButton.PRIMARY)
                .moveBy(10, 0)
                .moveBy(10, 0)
                .moveBy(10, 0)
                .drop();
        assertThat(training().learningRate()).isGreaterThan(0.1);

        robot.interact(model::undo);

        assertThat(training().learningRate()).isEqualTo(0.05);
        assertThat(text(robot, "#learningRate-field")).isEqualTo("0.05");
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void undoAndRedoKeysInAFieldAreThoseOfTheExperiment(FxRobot robot) {
        robot.clickOn("#nesterov-check");
        replace(robot, "#epochs-field", "25");
        robot.type(KeyCode.ENTER);
        replace(robot, "#epochs-field", "none");

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(text(robot, "#epochs-field")).isEqualTo("25");
        assertThat(model.problemProperty().get()).isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(text(robot, "#epochs-field")).isEqualTo("10");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(training().optimizer()).isEqualTo(new OptimizerSpec.Sgd(0.9, false, 0));
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        assertThat(training().epochs()).isEqualTo(25);
    }

    @Test
    void aWrongValueIsMarkedAndItsTextStays(FxRobot robot) throws TimeoutException {
        replace(robot, "#batchSize-field", "lots");
        robot.type(KeyCode.TAB);

        assertThat(model.problemProperty().get()).isEqualTo("Batch size must be a whole number from 1 to 65536: lots");
        assertThat(text(robot, "#batchSize-field")).isEqualTo("lots");
        Node field = robot.lookup("#batchSize-field").query();
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> field.getPseudoClassStates().contains(Styles.STATE_DANGER));

        replace(robot, "#batchSize-field", "512");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(training().batchSize()).isEqualTo(512);
    }

    @Test
    void aScheduleShowsOnlyWhatAppliesToIt(FxRobot robot) {
        assertThat(shows(robot, "#factor-field")).isFalse();
        assertThat(shows(robot, "#everyEpochs-field")).isFalse();
        assertThat(shows(robot, "#floor-field")).isFalse();
        assertThat(shows(robot, "#warmupEpochs-field")).isTrue();

        choose(robot, "#schedule-combo", Shape.STEP);
        assertThat(shows(robot, "#factor-field")).isTrue();
        assertThat(shows(robot, "#everyEpochs-field")).isTrue();

        choose(robot, "#schedule-combo", Shape.COSINE);
        assertThat(shows(robot, "#factor-field")).isFalse();
        assertThat(shows(robot, "#floor-field")).isTrue();
        assertThat(robot.lookup("#schedule-preview").query().getAccessibleText())
                .startsWith("Learning rate over the run: 0.05 at the start, 0.05 at its highest");
        Polyline line = robot.lookup(".schedule-line").queryAs(Polyline.class);
        int last = line.getPoints().size() - 1;
        assertThat(line.getPoints().get(last)).isGreaterThan(line.getPoints().get(1) + 20);
    }

    @Test
    void thePreviewOfAPlateauSaysWhatNobodyCanDrawYet(FxRobot robot) {
        choose(robot, "#schedule-combo", Shape.PLATEAU);

        assertThat(shows(robot, "#plateauPatience-field")).isTrue();
        assertThat(shows(robot, "#factor-field")).isTrue();
        assertThat(robot.lookup("#schedule-preview").query().getAccessibleText())
                .isEqualTo(
                        "Learning rate over the run: 0.05 at the start, at most 0.05, and times 0.5 whenever the loss stops"
                                + " falling");

        choose(robot, "#schedule-combo", Shape.ONE_CYCLE);
        assertThat(shows(robot, "#plateauPatience-field")).isFalse();
        assertThat(shows(robot, "#warmupEpochs-field")).isFalse();
        assertThat(robot.lookup("#schedule-preview").query().getAccessibleText())
                .startsWith("Learning rate over the run: 0.002 at the start, 0.05 at its highest");
    }

    @Test
    void anotherOptimizerShowsItsOwnParametersAndEachRemembersItsValues(FxRobot robot) {
        replace(robot, "#momentum-field", "0.8");
        robot.type(KeyCode.ENTER);

        choose(robot, "#optimizer-combo", OptimizerKind.ADAMW);
        assertThat(training().optimizer()).isEqualTo(new OptimizerSpec.AdamW(0.9, 0.999, 1e-8, 0.01));
        assertThat(training().learningRate()).isEqualTo(0.05);
        assertThat(shows(robot, "#momentum-field")).isFalse();
        assertThat(text(robot, "#beta2-field")).isEqualTo("0.999");
        assertThat(text(robot, "#epsilon-field")).isEqualTo("1e-8");
        replace(robot, "#beta1-field", "0.95");
        robot.type(KeyCode.ENTER);

        choose(robot, "#optimizer-combo", OptimizerKind.RMSPROP);
        assertThat(training().optimizer()).isEqualTo(new OptimizerSpec.RmsProp(0.9, 1e-8, 0));
        choose(robot, "#optimizer-combo", OptimizerKind.SGD);
        assertThat(training().optimizer()).isEqualTo(new OptimizerSpec.Sgd(0.8, false, 0));
        choose(robot, "#optimizer-combo", OptimizerKind.ADAMW);
        assertThat(training().optimizer()).isEqualTo(new OptimizerSpec.AdamW(0.95, 0.999, 1e-8, 0.01));
    }

    @Test
    void aRateThatIsFarOffForTheOptimizerIsMendedWithOneClick(FxRobot robot) throws TimeoutException {
        choose(robot, "#optimizer-combo", OptimizerKind.ADAM);
        String link = "#training-advice-learning-rate-high";
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup(link).tryQuery().isPresent());

        robot.clickOn(robot.lookup(link).queryAs(Hyperlink.class));

        assertThat(training().learningRate()).isEqualTo(0.001);
        assertThat(text(robot, "#learningRate-field")).isEqualTo("0.001");
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup(link).tryQuery().isEmpty());
    }

    @Test
    void theGradientClipStandsUnderRegularisation(FxRobot robot) {
        robot.interact(() ->
                robot.lookup("#gradientClip-field").queryAs(TextField.class).setText("1"));

        assertThat(robot.lookup("#regularisation-pane #gradientClip-field").tryQuery())
                .isPresent();
        assertThat(training().gradientClip()).isEqualTo(1);
    }

    private static void choose(FxRobot robot, String id, Object choice) {
        ComboBox<Object> combo = robot.lookup(id).queryComboBox();
        robot.interact(() -> combo.setValue(choice));
    }

    @Test
    void theSplitIsToldInImages(FxRobot robot) {
        assertThat(split(robot)).isEqualTo("54,000 train \u00b7 6,000 validation");
        replace(robot, "#validationShare-field", "20");
        robot.type(KeyCode.ENTER);
        assertThat(split(robot)).isEqualTo("48,000 train \u00b7 12,000 validation");
        assertThat(text(robot, "#validationShare-field")).isEqualTo("20\u00a0%");

        choose(robot, "#validation-combo", Validation.Source.TEST);
        assertThat(split(robot)).startsWith("60,000 train \u00b7 validated on the test set.");
        assertThat(shows(robot, "#validationShare-field")).isFalse();
        choose(robot, "#validation-combo", Validation.Source.NONE);
        assertThat(split(robot)).startsWith("60,000 train \u00b7 no validation");
    }

    private static String split(FxRobot robot) {
        return robot.lookup("#validation-split").queryLabeled().getText();
    }

    @Test
    void switchesSetTheOptimizerAndEarlyStopping(FxRobot robot) {
        robot.clickOn("#nesterov-check");
        assertThat(training().optimizer()).isEqualTo(new OptimizerSpec.Sgd(0.9, true, 0));
        assertThat(shows(robot, "#patience-field")).isFalse();

        press(robot, "#earlyStopping-check");

        assertThat(shows(robot, "#patience-field")).isTrue();
        assertThat(training().earlyStopping()).isNotNull();
    }

    private static void scrollDown(FxRobot robot) {
        ScrollPane scroll = robot.lookup(".panel-scroll").queryAs(ScrollPane.class);
        robot.interact(() -> {
            scroll.setVvalue(scroll.getVmax());
            scroll.layout();
        });
    }

    @Test
    void regularisationAndAugmentationAreSet(FxRobot robot) {
        scrollDown(robot);
        replace(robot, "#labelSmoothing-field", "0.1");
        replace(robot, "#averageDecay-field", "0.999");
        replace(robot, "#shift-field", "2");
        replace(robot, "#noise-field", "0.05");
        robot.clickOn("#flip-check");

        assertThat(training().labelSmoothing()).isEqualTo(0.1);
        assertThat(training().averageDecay()).isEqualTo(0.999);
        assertThat(training().augmentation()).isEqualTo(new Augmentation(true, 2, 0.05));
        assertThat(robot.lookup("#averageDecay-slider").queryAs(Slider.class).getValue())
                .isCloseTo(3, within(1e-9));
    }

    @Test
    void anAverageThatNeverMovesIsRefused(FxRobot robot) {
        scrollDown(robot);
        replace(robot, "#averageDecay-field", "1");

        assertThat(model.problemProperty().get()).isEqualTo("Averaging must be in [0, 1): 1");
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).query().requestFocus());
        robot.type(KeyCode.SPACE);
    }

    @Test
    void augmentationIsPreviewed(FxRobot robot) {
        assertThat(shows(robot, "#augmentation-images")).isFalse();
        press(robot, "#augmentation-open");
        assertThat(shows(robot, "#augmentation-hint")).isTrue();
        assertThat(robot.lookup("#augmentation-hint").queryLabeled().getText()).isEqualTo("The images are being read.");

        robot.interact(() -> data.set(LearnableData.of(40, 1)));
        assertThat(robot.lookup("#augmentation-hint").queryLabeled().getText()).startsWith("Nothing is varied yet");
        List<Integer> unvaried = previewed(robot);
        assertThat(unvaried.subList(64, 128)).isEqualTo(unvaried.subList(0, 64));

        robot.interact(() -> model.set(TrainingSettings.SHIFT, 1.0));
        assertThat(shows(robot, "#augmentation-hint")).isFalse();
        List<Integer> varied = previewed(robot);
        assertThat(varied.subList(0, 64)).isEqualTo(unvaried.subList(0, 64));
        assertThat(varied.subList(64, 256)).isNotEqualTo(unvaried.subList(64, 256));

        press(robot, "#augmentation-next");
        assertThat(previewed(robot).subList(64, 256)).isNotEqualTo(varied.subList(64, 256));
        assertThat(robot.lookup("#augmentation-images").query().getAccessibleText())
                .isEqualTo(
                        "Training images, a, b, c, d: first as they are, then as the run will see them in epochs 4 to 6");
    }

    /** The colours of all pixels: four rows of four images of sixteen. */
    private static List<Integer> previewed(FxRobot robot) {
        List<Integer> colours = new ArrayList<>();
        for (ImageView view : robot.lookup("#augmentation-images .image-view").queryAllAs(ImageView.class)) {
            PixelReader pixels = view.getImage().getPixelReader();
            for (int i = 0; i < 16; i++) {
                colours.add(pixels.getArgb(i % 4, i / 4));
            }
        }
        assertThat(colours).hasSize(4 * 4 * 16);
        return colours;
    }

    @Test
    void theDiceDrawsASeed(FxRobot robot) {
        robot.interact(() -> model.set(TrainingSettings.SEED, 5_000_000.0));

        robot.clickOn("#seed-dice");

        assertThat(training().seed()).isLessThan(1_000_000);
        assertThat(text(robot, "#seed-field"))
                .isEqualTo(String.valueOf(training().seed()));
    }

    @Test
    void whileARunIsGoingOnlyTheLearningRateMovesAndTheRunIsTold(FxRobot robot) {
        robot.interact(() -> model.setLocked(true));
        for (String id : List.of("#momentum-slider", "#epochs-field", "#validation-combo", "#seed-dice")) {
            assertThat(robot.lookup(id).query().isDisabled()).as(id).isTrue();
        }

        replace(robot, "#learningRate-field", "0.01");
        assertThat(told).isEmpty();
        robot.type(KeyCode.ENTER);

        assertThat(told).containsExactly(0.01);
    }
}
