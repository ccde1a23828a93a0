package multilayer.app.finder;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import multilayer.app.common.Styles;
import multilayer.app.model.FinderModel;
import multilayer.app.model.Theme;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** Shows the finder in a window over the main one, which waits: a test and a run would fight over the cores. */
public final class FinderWindow implements FinderScreen {

    private static final double WIDTH = 680;
    private static final double HEIGHT = 520;

    private final FinderModel model;
    private final Supplier<Window> owner;
    private final ObservableValue<Theme> theme;
    private @Nullable Stage stage;

    public FinderWindow(FinderModel model, Supplier<Window> owner, ObservableValue<Theme> theme) {
        this.model = model;
        this.owner = owner;
        this.theme = theme;
    }

    @Override
    public void open(FinderController controller) {
        if (stage == null) {
            stage = stage(controller);
        }
        Styles.apply(stage.getScene(), theme.getValue());
        stage.show();
    }

    private Stage stage(FinderController controller) {
        Stage made = new Stage();
        made.initOwner(owner.get());
        made.initModality(Modality.WINDOW_MODAL);
        made.setTitle(Messages.text("finder.title"));
        made.setMinWidth(WIDTH / 2);
        made.setMinHeight(HEIGHT / 2);
        made.setScene(new Scene(new FinderView(model, controller), WIDTH, HEIGHT));
        made.setOnHidden(event -> controller.stop());
        return made;
    }

    @Override
    public void close() {
        if (stage != null) {
            stage.hide();
        }
    }
}
