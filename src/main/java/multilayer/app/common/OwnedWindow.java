package multilayer.app.common;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import multilayer.app.model.Theme;
import org.jspecify.annotations.Nullable;

/** A small window over the main one, made when it is first opened and closed by Escape. */
public final class OwnedWindow {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 560;

    private final String title;
    private final Supplier<Window> owner;
    private final ObservableValue<Theme> theme;
    private @Nullable Stage stage;

    public OwnedWindow(String title, Supplier<Window> owner, ObservableValue<Theme> theme) {
        this.title = title;
        this.owner = owner;
        this.theme = theme;
    }

    /**
     * Opens it, or brings it to the front.
     *
     * @param content makes what is in it, the first time
     */
    public void open(Supplier<Parent> content) {
        if (stage == null) {
            stage = stage(content.get());
        }
        Styles.apply(stage.getScene(), theme.getValue());
        stage.show();
        stage.toFront();
    }

    public void close() {
        if (stage != null) {
            stage.hide();
        }
    }

    private Stage stage(Parent content) {
        Stage made = new Stage();
        made.initOwner(owner.get());
        made.initModality(Modality.WINDOW_MODAL);
        made.setTitle(title);
        made.setMinWidth(WIDTH / 2);
        made.setMinHeight(HEIGHT / 2);
        made.setScene(new Scene(content, WIDTH, HEIGHT));
        made.getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                made.hide();
            }
        });
        return made;
    }
}
