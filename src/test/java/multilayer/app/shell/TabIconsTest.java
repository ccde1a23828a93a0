package multilayer.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import multilayer.app.common.Icons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in open()
class TabIconsTest {

    private TabPane pane;

    @Start
    void open(Stage stage) {
        pane = new TabPane();
        Stream.of("Train", "Gallery", "Confusion", "Weights", "Compare", "Try it", "Labels", "Labs")
                .map(word -> new Tab(word))
                .forEach(pane.getTabs()::add);
        pane.getTabs().forEach(tab -> tab.setGraphic(Icons.of(Feather.TAG)));
        pane.setId("tabs");
        TabIcons.watch(pane);
        Scene scene = new Scene(new StackPane(pane), 1200, 300);
        scene.getStylesheets().add("multilayer/app/app.css");
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void iconsGiveWayToWordsWhereThereIsNoRoomForBoth(FxRobot robot) {
        assertThat(wordsOnly()).as("1200 wide").isFalse();

        double both = pane.lookup(".headers-region").prefWidth(-1);
        resize(robot, both - 20);
        assertThat(wordsOnly()).as("20 less than all take").isTrue();
        assertThat(pane.lookup(".headers-region").prefWidth(-1)).isLessThan(both - 20);

        resize(robot, both + 60);
        assertThat(wordsOnly()).as("room again").isFalse();
    }

    private void resize(FxRobot robot, double width) {
        robot.interact(() -> pane.setMaxWidth(width));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(pane::applyCss);
    }

    private boolean wordsOnly() {
        return pane.getPseudoClassStates().contains(TabIcons.WORDS_ONLY);
    }
}
