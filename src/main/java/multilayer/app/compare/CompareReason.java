package multilayer.app.compare;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import multilayer.app.common.EmptyScreen;
import multilayer.app.common.Icons;
import multilayer.app.common.TrainButton;
import multilayer.app.model.CompareModel;
import multilayer.app.model.CompareState;
import multilayer.app.model.TransportModel;
import multilayer.engine.data.Split;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** In place of a comparison: why there is none, and the one click that mends it. */
final class CompareReason extends EmptyScreen {

    private static final Map<CompareState, Feather> ICONS = Map.of(
            CompareState.SEALED, Feather.LOCK,
            CompareState.COMPUTING, Feather.CLOCK,
            CompareState.FAILED, Feather.ALERT_TRIANGLE);

    CompareReason(CompareModel model, TransportModel transport, CompareController controller) {
        super(
                "compare-reason",
                model.stateProperty().map(state -> ICONS.getOrDefault(state, Feather.COLUMNS)),
                model.stateProperty()
                        .map(state -> state == CompareState.SHOWN ? "" : Messages.name("compare.state", state)),
                model.reasonProperty(),
                onlyIf(
                        model.stateProperty().isEqualTo(CompareState.FEW_RUNS),
                        new TrainButton("compare-train", transport, controller::train)),
                onlyIf(model.stateProperty().isEqualTo(CompareState.SEALED), openTest(controller)));
        visibleProperty().bind(model.stateProperty().isNotEqualTo(CompareState.SHOWN));
    }

    private static Button openTest(CompareController controller) {
        Button open = new Button(Messages.text("compare.open-test"), Icons.of(Feather.UNLOCK));
        open.setId("compare-open-test");
        open.getStyleClass().add("accent");
        open.setTooltip(new Tooltip(Messages.text("compare.open-test.hint")));
        open.setOnAction(event -> controller.choose(Split.TEST));
        return open;
    }
}
