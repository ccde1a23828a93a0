package multilayer.app.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

@SuppressWarnings("NullAway.Init") // made in start()
class ShownTest extends ApplicationTest {

    private final List<String> told = new ArrayList<>();
    private StackPane watched;
    private TabPane tabs;

    @Override
    public void start(Stage stage) {
        watched = new StackPane();
        tabs = new TabPane(new Tab("first", new StackPane()), new Tab("second", watched));
        Shown.watch(watched, () -> told.add("look"), () -> told.add("away"));
        stage.setScene(new Scene(tabs, 300, 200));
        stage.show();
    }

    @Test
    void aTabsContentIsSeenWhileTheTabIsSelected() {
        assertThat(told).isEmpty();
        interact(() -> tabs.getSelectionModel().select(1));
        assertThat(told).containsExactly("look");
        interact(() -> tabs.getSelectionModel().select(0));
        assertThat(told).containsExactly("look", "away");
    }

    @Test
    void contentThatIsHiddenOrTakenOutIsNoLongerSeen() {
        interact(() -> tabs.getSelectionModel().select(1));
        interact(() -> watched.setVisible(false));
        assertThat(told).containsExactly("look", "away");
        interact(() -> watched.setVisible(true));
        interact(() -> tabs.getTabs().remove(1));
        assertThat(told).containsExactly("look", "away", "look", "away");
    }

    @Test
    void nothingIsSeenInAWindowThatIsClosed() {
        interact(() -> tabs.getSelectionModel().select(1));
        interact(() -> tabs.getScene().getWindow().hide());
        assertThat(told).containsExactly("look", "away");
    }
}
