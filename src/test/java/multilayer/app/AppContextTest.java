package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import multilayer.app.model.Preferences;
import multilayer.app.service.LoadedData;
import multilayer.app.service.PreferencesFile;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.app.shell.Dialogs.Unsaved;
import multilayer.engine.train.Preset;
import multilayer.store.ProjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/** The whole frame, as a person uses it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in open()
class AppContextTest {

    @TempDir
    private static Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private PreferencesFile file;
    private AppContext context;
    private Stage stage;

    @Start
    void open(Stage stage) throws Exception {
        this.stage = stage;
        file = new PreferencesFile(Files.createTempDirectory(folder, "config").resolve("preferences.json"));
        context = new AppContext(
                Preferences.DEFAULT,
                dialogs,
                (name, format) -> Optional.empty(),
                new LoadedData(),
                folder.resolve("data"),
                stage::hide);
        context.remember(() -> file.write(context.preferences(new Preferences.Bounds(0, 0, 1280, 800, false))));
        context.guardClosing(stage);
        stage.titleProperty().bind(context.title());
        stage.setScene(context.scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        context.focusTabs();
    }

    @AfterEach
    void waitForTheHistory() {
        context.finish();
    }

    @Test
    void aStrayKeyAtTheStartDoesNoHarm(FxRobot robot) {
        assertThat(context.scene().getFocusOwner())
                .isEqualTo(robot.lookup("#tabs").query());
    }

    @Test
    void theThemeIsRememberedAtOnce(FxRobot robot) {
        assertThat(context.scene().getRoot().getStyleClass()).contains("theme-light");
        robot.clickOn("#theme");

        assertThat(context.scene().getRoot().getStyleClass())
                .contains("theme-dark")
                .doesNotContain("theme-light");
        assertThat(file.read().theme()).isEqualTo("dark");
        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        assertThat(file.read().theme()).isEqualTo("light");
    }

    @Test
    void aSidePanelFoldsToARailAndBack(FxRobot robot) {
        robot.clickOn("#fold-network");
        assertThat(robot.lookup("#panel-network").tryQuery()).isEmpty();

        robot.clickOn("#unfold-network");
        assertThat(robot.lookup("#panel-network").tryQuery()).isPresent();
        assertThat(robot.lookup("#rail-network").tryQuery()).isEmpty();

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.B).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(robot.lookup("#panel-hyperparameters").tryQuery()).isEmpty();
    }

    @Test
    void aFoldedPanelComesBackInItsWidth(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        double before = robot.lookup("#panel-network").query().getLayoutBounds().getWidth();
        robot.clickOn("#fold-network").clickOn("#unfold-network");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#panel-network").query().getLayoutBounds().getWidth())
                .isBetween(before - 2, before + 2)
                .isBetween(294.0, 298.0);
    }

    @Test
    void everyPresetOpensWithOneClick(FxRobot robot) {
        for (Preset preset : Preset.values()) {
            robot.clickOn("#preset-" + preset.id());
            assertThat(stage.getTitle()).isEqualTo("Multilayer \u2013 " + preset.id());
        }
    }

    @Test
    void aPresetOpensFromTheMenuByKeyboard(FxRobot robot) {
        robot.clickOn("#menu-file");
        robot.type(KeyCode.DOWN, 2).type(KeyCode.RIGHT).type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
        assertThat(stage.getTitle()).isEqualTo("Multilayer \u2013 two-layer");
    }

    @Test
    void aChangeIsUndoneByMenuAndRedoneByKeyboard(FxRobot robot) {
        robot.interact(() -> context.experiment().insert(0));
        assertThat(stage.getTitle()).endsWith("\u2022");

        robot.clickOn("#menu-edit");
        clickShown(robot, "Undo: Insert layer");
        assertThat(stage.getTitle()).isEqualTo("Multilayer \u2013 baseline");
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        assertThat(stage.getTitle()).endsWith("\u2022");
    }

    @Test
    void unsavedChangesAreAskedAboutBeforeTheWindowCloses(FxRobot robot) {
        robot.interact(() -> context.experiment().insert(0));
        dialogs.unsaved = Unsaved.CANCEL;
        robot.press(KeyCode.CONTROL).type(KeyCode.Q).release(KeyCode.CONTROL);
        assertThat(dialogs.asked).containsExactly("unsaved baseline");
        assertThat(stage.isShowing()).isTrue();

        dialogs.unsaved = Unsaved.DISCARD;
        robot.press(KeyCode.CONTROL).type(KeyCode.Q).release(KeyCode.CONTROL);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void aSavedProjectIsRememberedAndReopened(FxRobot robot) throws Exception {
        Path saved = folder.resolve("mine.multilayer");
        dialogs.chosen = Optional.of(saved);
        robot.clickOn("#preset-d2l");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);

        assertThat(ProjectFile.read(saved)).isEqualTo(Preset.D2L.experiment());
        assertThat(file.read().lastProject()).isEqualTo(saved.toString());
        assertThat(file.read().recentProjects()).isEqualTo(List.of(saved.toString()));

        robot.clickOn("#preset-baseline");
        robot.interact(() -> context.openFirst(Optional.empty(), file.read()));
        robot.interact(() -> context.openFirst(Optional.of(saved), file.read()));
        assertThat(stage.getTitle()).isEqualTo("Multilayer \u2013 mine.multilayer");
    }

    @Test
    void everyTabHasAKey(FxRobot robot) {
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        for (int number = 1; number <= Math.min(tabs.getTabs().size(), 8); number++) {
            KeyCode digit = KeyCode.getKeyCode(String.valueOf(number));
            robot.press(KeyCode.CONTROL).type(digit).release(KeyCode.CONTROL);
            assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(number - 1);
            assertThat(tabs.getTabs().get(number - 1).getContent()).isNotNull();
        }
    }

    @Test
    void whatIconsDoIsAlsoToldInWords(FxRobot robot) {
        for (String id : List.of("#theme", "#shortcuts", "#fold-network", "#fold-hyperparameters", "#preset-d2l")) {
            assertThat(robot.lookup(id).query().getAccessibleText()).as(id).isNotBlank();
        }
    }

    @Test
    void theDataLineTellsThatTheTestSetIsNoLongerSealed(FxRobot robot) {
        robot.interact(context::loadInBackground);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#preset-baseline");
        waitForText(robot, "Fashion-MNIST \u00b7 54,000 train \u00b7 6,000 validation \u00b7 10,000 test (sealed)");

        robot.clickOn("#preset-d2l");
        waitForText(robot, "Fashion-MNIST \u00b7 60,000 train \u00b7 validated on the 10,000 test images (not sealed)");
    }

    /** Menus of earlier windows are still known to the robot, so only one that is shown counts. */
    private static void clickShown(FxRobot robot, String query) {
        NodeQuery shown = robot.lookup(query).match((Node node) -> isShown(node));
        await(query, () -> shown.tryQuery().isPresent());
        Node node = shown.query();
        robot.clickOn(node, MouseButton.PRIMARY);
    }

    private static boolean isShown(Node node) {
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing()
                && node.isVisible();
    }

    private static void waitForText(FxRobot robot, String text) {
        await(text, () -> robot.lookup("#status-data").queryLabeled().getText().equals(text));
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(what, e);
        }
    }
}
