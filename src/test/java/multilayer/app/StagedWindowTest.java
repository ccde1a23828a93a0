package multilayer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import multilayer.app.model.Preferences;
import multilayer.app.service.LoadedData;
import multilayer.app.shell.AnsweringDialogs;
import multilayer.app.shell.Dialogs.Unsaved;
import multilayer.app.shell.StagePlace;
import multilayer.engine.train.Preset;
import multilayer.store.ProjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person's start opens it: the frame first, then what is in it; and what comes of a later start. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in open()
class StagedWindowTest {

    @TempDir
    private static Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final List<String> order = new ArrayList<>();
    private AppContext context;
    private Stage stage;
    private StagePlace place;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        place = new StagePlace(stage);
        context = new AppContext(
                Preferences.DEFAULT,
                dialogs,
                (name, format) -> Optional.empty(),
                new LoadedData(),
                folder.resolve("data"),
                stage::hide);
        stage.titleProperty().bind(context.title());
        stage.setScene(context.frame(() -> order.add("first, editor " + isThere("#editor"))));
        stage.setWidth(1280);
        stage.setHeight(800);
        order.add("shown, editor " + isThere("#editor") + ", menus " + isThere("#menu-bar"));
        context.onFilled(() -> order.add("filled, editor " + isThere("#editor") + ", charts " + isThere("#charts")));
        stage.show();
    }

    @AfterEach
    void waitForTheHistory() {
        context.finish();
    }

    private boolean isThere(String id) {
        return stage.getScene() != null && stage.getScene().lookup(id) != null;
    }

    private void awaitFilled() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> order.stream().anyMatch(line -> line.startsWith("filled")));
    }

    @Test
    void theFrameIsShownThenTheProjectOpenedThenAllElseFilledIn() throws TimeoutException {
        awaitFilled();

        assertThat(order)
                .containsExactly(
                        "shown, editor false, menus true", "first, editor false", "filled, editor true, charts true");
    }

    @Test
    void aTabThatIsOpenedLaterIsMadeThen(FxRobot robot) throws TimeoutException {
        awaitFilled();
        robot.interact(() -> context.openTab("benchmark"));

        assertThat(robot.lookup("#benchmark").tryQuery()).isPresent();
    }

    @Test
    void aLaterStartOpensItsFileHereAfterAskingAboutChanges(FxRobot robot) throws Exception {
        Path file = folder.resolve("other.multilayer");
        ProjectFile.write(file, Preset.TWO_LAYER.experiment());
        awaitFilled();
        robot.interact(() -> context.experiment().insert(0));

        dialogs.unsaved = Unsaved.CANCEL;
        robot.interact(() -> context.laterStart(Optional.of(file), place));
        assertThat(dialogs.asked).containsExactly("unsaved baseline");
        assertThat(stage.getTitle()).contains("baseline");

        dialogs.unsaved = Unsaved.DISCARD;
        robot.interact(() -> context.laterStart(Optional.of(file), place));
        assertThat(stage.getTitle()).contains("other.multilayer");
        assertThat(context.experiment().experimentProperty().get()).isEqualTo(Preset.TWO_LAYER.experiment());
    }

    @Test
    void aLaterStartWithTheSameFileLeavesWhatIsOpenAsItIs(FxRobot robot) throws Exception {
        Path file = folder.resolve("same.multilayer");
        ProjectFile.write(file, Preset.TWO_LAYER.experiment());
        awaitFilled();
        robot.interact(() -> context.laterStart(Optional.of(file), place));
        robot.interact(() -> context.experiment().insert(0));
        robot.interact(() -> context.laterStart(Optional.of(file), place));

        assertThat(dialogs.asked).isEmpty();
        assertThat(context.experiment().modifiedProperty().get()).isTrue();
    }

    @Test
    void aLaterStartWithoutAFileBringsTheWindowBack(FxRobot robot) throws TimeoutException {
        awaitFilled();
        robot.interact(() -> stage.setIconified(true));
        robot.interact(() -> context.laterStart(Optional.empty(), place));

        assertThat(stage.isIconified()).isFalse();
        assertThat(stage.isAlwaysOnTop()).isFalse();
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void aboutTellsWhatTheProgramRunsOnAndCopiesIt(FxRobot robot) throws Exception {
        awaitFilled();
        robot.clickOn("#menu-help").clickOn("#menu-about");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup("#about-blas")
                .tryQuery()
                .isPresent());

        assertThat(robot.lookup("#about-runtime").queryLabeled().getText())
                .contains(Runtime.version().version().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(".")));
        assertThat(robot.lookup("#about-folder").queryLabeled().getText())
                .isEqualTo(folder.resolve("data").toString());
        robot.clickOn("#about-copy");
        assertThat(robot.lookup("#about-message").queryLabeled().getText()).isEqualTo("Copied.");
        robot.clickOn("#about-close");
        assertThat(robot.lookup("#about").tryQuery()).isEmpty();
    }
}
