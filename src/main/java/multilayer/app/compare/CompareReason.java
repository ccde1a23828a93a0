package multilayer.app.compare;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.model.CompareModel;
import multilayer.app.model.CompareState;
import multilayer.app.model.TransportModel;
import multilayer.engine.data.Split;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** In place of a comparison: why there is none, and the one click that mends it. */
final class CompareReason extends VBox {

    private static final Map<CompareState, Feather> ICONS = Map.of(
            CompareState.SEALED, Feather.LOCK,
            CompareState.COMPUTING, Feather.CLOCK,
            CompareState.FAILED, Feather.ALERT_TRIANGLE);

    private final CompareModel model;
    private final FontIcon icon = Icons.of(Feather.COLUMNS);
    private final Label title = new Label();

    CompareReason(CompareModel model, TransportModel transport, CompareController controller) {
        this.model = model;
        setId("compare-reason");
        getStyleClass().add("empty-answers");
        setAlignment(Pos.CENTER);
        icon.getStyleClass().add("empty-icon");
        title.setId("compare-reason-title");
        title.getStyleClass().add("empty-title");
        Label text = new Label();
        text.setId("compare-reason-text");
        text.textProperty().bind(model.reasonProperty());
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(icon, title, text, new StackPane(train(transport, controller), openTest(controller)));
        visibleProperty().bind(model.stateProperty().isNotEqualTo(CompareState.SHOWN));
        model.stateProperty().addListener(change -> name());
        name();
    }

    private void name() {
        CompareState state = model.stateProperty().get();
        if (state != CompareState.SHOWN) {
            icon.setIconCode(ICONS.getOrDefault(state, Feather.COLUMNS));
            title.setText(Messages.name("compare.state", state));
        }
    }

    private StackPane train(TransportModel transport, CompareController controller) {
        Button train = new Button(Messages.text("training.train"), Icons.of(Feather.PLAY));
        train.setId("compare-train");
        train.getStyleClass().add("accent");
        train.disableProperty().bind(transport.canTrain().not());
        train.setOnAction(event -> controller.train());
        StackPane around = onlyIn(CompareState.FEW_RUNS, train);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(transport.trainHint());
        Tooltip.install(around, hint);
        return around;
    }

    private StackPane openTest(CompareController controller) {
        Button open = new Button(Messages.text("compare.open-test"), Icons.of(Feather.UNLOCK));
        open.setId("compare-open-test");
        open.getStyleClass().add("accent");
        open.setTooltip(new Tooltip(Messages.text("compare.open-test.hint")));
        open.setOnAction(event -> controller.choose(Split.TEST));
        return onlyIn(CompareState.SEALED, open);
    }

    private StackPane onlyIn(CompareState state, Node button) {
        StackPane around = new StackPane(button);
        around.visibleProperty().bind(model.stateProperty().isEqualTo(state));
        return around;
    }
}
