package multilayer.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import multilayer.app.model.BlockSettings;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.LiveControls;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EditorViewTest {

    private final ExperimentModel model = new ExperimentModel(Preset.D2L.experiment());
    private final List<String> told = new ArrayList<>();

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        EditorController controller = new EditorController(model, new LiveControls() {
            @Override
            public void learningRate(double learningRate) {
                told.add("learning rate " + learningRate);
            }

            @Override
            public void dropoutRate(int block, double dropoutRate) {
                told.add("dropout " + block + " " + dropoutRate);
            }
        });
        stage.setScene(new Scene(new EditorView(model, controller, id -> "Fashion-MNIST"), 320, 780));
        stage.show();
    }

    private String shape() {
        return model.experimentProperty().get().network().shape();
    }

    private HiddenBlock block(int index) {
        return model.experimentProperty().get().network().hidden().get(index);
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
    }

    private static void replace(FxRobot robot, String field, String text) {
        robot.clickOn(field).press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text);
    }

    private static boolean isWrong(FxRobot robot, String field) {
        return robot.lookup(field).query().getPseudoClassStates().contains(Styles.STATE_DANGER);
    }

    @Test
    void cardsTellTheirShapesAndParametersAndTheTotal(FxRobot robot) {
        assertThat(robot.lookup("#total-parameters").queryLabeled().getText()).isEqualTo("203,530 parameters");
        assertThat(robot.lookup("#layer-0").query().getAccessibleText())
                .isEqualTo("Hidden layer 1: 256 units, ReLU, 200,960 parameters");
        assertThat(robot.lookup("#input-card .label").queryAllAs(Label.class).stream()
                        .map(Label::getText))
                .contains("Input", "Fashion-MNIST", "28 \u00d7 28 = 784");
        assertThat(robot.lookup("#output-card").query().getAccessibleText())
                .isEqualTo("Output layer: 10 classes, 2,570 parameters");
    }

    @Test
    void buttonsInsertDuplicateMoveAndDelete(FxRobot robot) {
        robot.clickOn("#insert-1");
        assertThat(shape()).isEqualTo("784-256-256-10");
        robot.clickOn("#layer-0-duplicate");
        assertThat(shape()).isEqualTo("784-256-256-256-10");
        robot.interact(() -> model.set(new BlockSettings(0).units(), 32.0));
        robot.clickOn("#layer-0-moveDown");
        assertThat(shape()).isEqualTo("784-256-32-256-10");
        robot.clickOn("#layer-0-moveUp");
        assertThat(shape()).isEqualTo("784-32-256-256-10");
        robot.clickOn("#layer-0-delete");
        assertThat(shape()).isEqualTo("784-256-256-10");
        assertThat(robot.lookup("#layer-0").tryQuery()).isEmpty();

        robot.interact(model::undo);
        assertThat(robot.lookup("#layer-0").tryQuery()).isPresent();
    }

    @Test
    void anInsertedCardHasTheKeyboardAndObeysIt(FxRobot robot) {
        robot.clickOn("#insert-1");
        assertThat(robot.lookup("#layer-1").query().isFocused()).isTrue();
        robot.interact(() -> model.set(new BlockSettings(1).units(), 64.0));

        robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        assertThat(shape()).isEqualTo("784-64-256-10");
        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        assertThat(shape()).isEqualTo("784-64-64-256-10");
        robot.type(KeyCode.DELETE);
        assertThat(shape()).isEqualTo("784-64-256-10");
        robot.type(KeyCode.INSERT);
        assertThat(shape()).isEqualTo("784-64-256-256-10");
    }

    @Test
    void unitsAreTypedAndTheSliderFollows(FxRobot robot) {
        replace(robot, "#layer-0-units-field", "300");
        robot.type(KeyCode.ENTER);

        assertThat(shape()).isEqualTo("784-300-10");
        assertThat(robot.lookup("#layer-0-units-slider").queryAs(Slider.class).getValue())
                .isBetween(8.2, 8.3);

        robot.type(KeyCode.UP);
        assertThat(shape()).isEqualTo("784-512-10");
        robot.type(KeyCode.BACK_SPACE);
        assertThat(shape()).isEqualTo("784-51-10");
    }

    @Test
    void theUnitsSliderSnapsToPowersOfTwoInOneStep(FxRobot robot) {
        robot.clickOn("#layer-0-units-slider");
        robot.drag("#layer-0-units-slider .thumb", MouseButton.PRIMARY)
                .moveBy(-15, 0)
                .moveBy(-15, 0)
                .drop();

        int units = block(0).units();
        assertThat(units).isLessThan(256);
        assertThat(Integer.bitCount(units)).isEqualTo(1);
        assertThat(robot.lookup("#layer-0-units-field").queryAs(TextField.class).getText())
                .isEqualTo(String.valueOf(units));
    }

    @Test
    void aWrongDropoutIsMarkedAndKeptUntilUndone(FxRobot robot) throws TimeoutException {
        robot.clickOn("#insert-1");
        replace(robot, "#layer-1-dropoutRate-field", "1.2");
        robot.type(KeyCode.TAB);

        assertThat(model.problemProperty().get()).isEqualTo("Dropout of layer 2 must be in [0, 1): 1.2");
        await(() -> isWrong(robot, "#layer-1-dropoutRate-field"));
        assertThat(robot.lookup("#layer-1 .parameter-problem").queryAllAs(Label.class).stream()
                        .map(Label::getText))
                .contains("Dropout of layer 2 must be in [0, 1): 1.2");
        assertThat(robot.lookup("#layer-1-dropoutRate-field")
                        .queryAs(TextField.class)
                        .getText())
                .isEqualTo("1.2");
        assertThat(block(1).dropoutRate()).isZero();

        robot.interact(model::undo);

        await(() -> !isWrong(robot, "#layer-1-dropoutRate-field"));
        assertThat(robot.lookup("#layer-1-dropoutRate-field")
                        .queryAs(TextField.class)
                        .getText())
                .isEqualTo("0");
    }

    @Test
    void sigmaIsAskedForTheNormalStartOnly(FxRobot robot) {
        assertThat(robot.lookup("#layer-0-sigma-field").query().getParent().isVisible())
                .isTrue();
        ComboBox<?> combo = robot.lookup("#layer-0-initializer-combo").queryComboBox();
        robot.interact(() -> combo.getSelectionModel().selectFirst());

        assertThat(block(0).initializer().scheme()).isEqualTo(Initializer.Scheme.HE_NORMAL);
        assertThat(robot.lookup("#layer-0-sigma-field")
                        .match(EditorViewTest::isShown)
                        .tryQuery())
                .isEmpty();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void anAdviceIsFollowedWithOneClick(FxRobot robot) throws TimeoutException {
        ComboBox<Activation> combo = robot.lookup("#layer-0-activation-combo").queryComboBox();
        robot.interact(() -> combo.setValue(Activation.SELU));
        await(() -> robot.lookup("#layer-0-advice-selu-initializer").tryQuery().isPresent());

        robot.clickOn(robot.lookup("#layer-0-advice-selu-initializer").queryAs(Hyperlink.class));

        assertThat(block(0).initializer()).isEqualTo(Initializer.LECUN_NORMAL);
        await(() -> robot.lookup("#layer-0-advice-selu-initializer").tryQuery().isEmpty());
    }

    @Test
    void aCardIsDraggedByItsHandle(FxRobot robot) {
        robot.clickOn("#insert-1");
        robot.interact(() -> model.set(new BlockSettings(1).units(), 64.0));
        assertThat(shape()).isEqualTo("784-256-64-10");

        robot.drag("#layer-1-handle", MouseButton.PRIMARY).moveTo("#input-card");
        assertThat(robot.lookup(".insert-gap").queryAll().stream().filter(gap -> gap.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("drop"))))
                .hasSize(1);
        robot.drop();

        assertThat(shape()).isEqualTo("784-64-256-10");
    }

    @Test
    void whileARunIsGoingOnlyDropoutMovesAndTheRunIsTold(FxRobot robot) {
        robot.interact(() -> model.setLocked(true));

        for (String id : List.of(
                "#insert-0",
                "#layer-0-delete",
                "#layer-0-duplicate",
                "#layer-0-units-field",
                "#layer-0-batchNorm-check",
                "#layer-0-activation-combo",
                "#output-outputInitializer-combo")) {
            assertThat(robot.lookup(id).query().isDisabled()).as(id).isTrue();
        }
        replace(robot, "#layer-0-dropoutRate-field", "0.35");
        robot.type(KeyCode.ENTER);

        assertThat(told).containsExactly("dropout 0 0.35");
    }

    @Test
    void afterTrainingThePersonChoosesWhatTheNextStartKeeps(FxRobot robot) {
        assertThat(robot.lookup("#start-keep").match(EditorViewTest::isShown).tryQuery())
                .isEmpty();
        robot.interact(model::markTrained);
        robot.clickOn("#insert-1");
        robot.clickOn("#start-keep");

        assertThat(model.keepWeightsProperty().get()).isTrue();
        assertThat(robot.lookup("#start-count").queryLabeled().getText()).isEqualTo("Keeps 2 of 3 layers");
        assertThat(robot.lookup("#layer-0 .card-badge").queryLabeled().getText())
                .isEqualTo("kept");
        assertThat(robot.lookup("#layer-1 .card-badge").queryLabeled().getText())
                .isEqualTo("fresh");
        assertThat(robot.lookup("#output-card .card-badge").queryLabeled().getText())
                .isEqualTo("kept");

        robot.clickOn("#start-fresh");
        assertThat(model.keepWeightsProperty().get()).isFalse();
        assertThat(robot.lookup("#layer-0 .card-badge")
                        .match(EditorViewTest::isShown)
                        .tryQuery())
                .isEmpty();
    }
}
