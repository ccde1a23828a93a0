package multilayer.app.gallery;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import multilayer.app.common.EmptyScreen;
import multilayer.app.common.Icons;
import multilayer.app.common.TrainButton;
import multilayer.app.model.GalleryModel;
import multilayer.app.model.GalleryState;
import multilayer.app.model.TransportModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Where the tiles would be: why there are none, and the one click that mends it. */
final class GalleryReason extends EmptyScreen {

    private static final Map<GalleryState, Feather> ICONS = Map.of(
            GalleryState.SEALED, Feather.LOCK,
            GalleryState.COMPUTING, Feather.CLOCK,
            GalleryState.FAILED, Feather.ALERT_TRIANGLE,
            GalleryState.FLAWLESS, Feather.CHECK_CIRCLE,
            GalleryState.UNMATCHED, Feather.FILTER);

    GalleryReason(GalleryModel model, TransportModel transport, GalleryController controller) {
        super(
                "gallery-reason",
                model.stateProperty().map(state -> ICONS.getOrDefault(state, Feather.IMAGE)),
                model.stateProperty()
                        .map(state -> state == GalleryState.SHOWN ? "" : Messages.name("gallery.state", state)),
                model.reasonProperty(),
                onlyIf(
                        model.stateProperty().isEqualTo(GalleryState.UNTRAINED),
                        new TrainButton("gallery-train", transport, controller::train)),
                onlyIf(
                        model.stateProperty().isEqualTo(GalleryState.SEALED),
                        action("open-test", Feather.UNLOCK, controller::openTest)),
                onlyIf(
                        model.stateProperty().isEqualTo(GalleryState.UNMATCHED),
                        action("show-all", Feather.X_CIRCLE, controller::clearFilters)));
        visibleProperty().bind(model.stateProperty().isNotEqualTo(GalleryState.SHOWN));
    }

    private static Button action(String what, Feather icon, Runnable act) {
        Button button = new Button(Messages.text("gallery." + what), Icons.of(icon));
        button.setId("gallery-" + what);
        button.getStyleClass().add("accent");
        button.setTooltip(new Tooltip(Messages.text("gallery." + what + ".hint")));
        button.setOnAction(event -> act.run());
        return button;
    }
}
