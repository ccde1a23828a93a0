package multilayer.app.gallery;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.model.GalleryModel;
import multilayer.app.model.GalleryState;
import multilayer.app.model.TransportModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the tiles would be: why there are none, and the one click that mends it. */
final class GalleryReason extends VBox {

    private static final Map<GalleryState, Feather> ICONS = Map.of(
            GalleryState.UNTRAINED, Feather.IMAGE,
            GalleryState.SEALED, Feather.LOCK,
            GalleryState.UNVALIDATED, Feather.IMAGE,
            GalleryState.COMPUTING, Feather.CLOCK,
            GalleryState.FAILED, Feather.ALERT_TRIANGLE,
            GalleryState.FLAWLESS, Feather.CHECK_CIRCLE,
            GalleryState.UNMATCHED, Feather.FILTER);

    private final GalleryModel model;
    private final FontIcon icon = Icons.of(Feather.IMAGE);
    private final Label title = new Label();

    GalleryReason(GalleryModel model, TransportModel transport, GalleryController controller) {
        this.model = model;
        setId("gallery-reason");
        getStyleClass().add("gallery-empty");
        setAlignment(Pos.CENTER);
        icon.getStyleClass().add("empty-icon");
        title.setId("gallery-reason-title");
        title.getStyleClass().add("empty-title");
        Label text = new Label();
        text.setId("gallery-reason-text");
        text.textProperty().bind(model.reasonProperty());
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        icon,
                        title,
                        text,
                        train(transport, controller),
                        action(GalleryState.SEALED, "open-test", Feather.UNLOCK, controller::openTest),
                        action(GalleryState.UNMATCHED, "show-all", Feather.X_CIRCLE, controller::clearFilters));
        visibleProperty().bind(model.stateProperty().isNotEqualTo(GalleryState.SHOWN));
        model.stateProperty().addListener(observable -> name());
        name();
    }

    private void name() {
        GalleryState state = model.stateProperty().get();
        if (state != GalleryState.SHOWN) {
            icon.setIconCode(ICONS.getOrDefault(state, Feather.IMAGE));
            title.setText(Messages.name("gallery.state", state));
        }
    }

    private StackPane train(TransportModel transport, GalleryController controller) {
        Button train = new Button(Messages.text("training.train"), Icons.of(Feather.PLAY));
        train.setId("gallery-train");
        train.getStyleClass().add("accent");
        train.disableProperty().bind(transport.canTrain().not());
        train.setOnAction(event -> controller.train());
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(transport.trainHint());
        StackPane around = new StackPane(train);
        Tooltip.install(around, hint);
        showIn(GalleryState.UNTRAINED, around);
        return around;
    }

    private Button action(GalleryState state, String what, Feather icon, Runnable act) {
        Button button = new Button(Messages.text("gallery." + what), Icons.of(icon));
        button.setId("gallery-" + what);
        button.getStyleClass().add("accent");
        button.setTooltip(new Tooltip(Messages.text("gallery." + what + ".hint")));
        button.setOnAction(event -> act.run());
        showIn(state, button);
        return button;
    }

    private void showIn(GalleryState state, Node node) {
        node.visibleProperty().bind(model.stateProperty().isEqualTo(state));
        node.managedProperty().bind(node.visibleProperty());
    }
}
