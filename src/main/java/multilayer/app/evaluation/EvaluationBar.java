package multilayer.app.evaluation;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import multilayer.app.common.StillPlace;
import multilayer.app.common.Styles;
import multilayer.app.model.EvaluationFigures;
import multilayer.app.model.EvaluationModel;
import multilayer.text.Messages;

/**
 * Over every screen that shows answers: which split, after which epoch, and how many of them are right. All bars of a model
 * show and change the same choice.
 */
public final class EvaluationBar extends FlowPane {

    static final double TOOLTIP_WIDTH = 360;

    /** What is computed in a moment does not flicker. */
    private static final Duration PATIENCE = Duration.millis(300);

    public EvaluationBar(EvaluationModel model, EvaluationController controller) {
        getStyleClass().add("evaluation-bar");
        getStylesheets()
                .add(EvaluationBar.class
                        .getResource("/multilayer/app/evaluation.css")
                        .toExternalForm());
        HBox epoch = new HBox(new EpochChooser(model, controller), busy(model));
        epoch.getStyleClass().add("evaluation-time");
        epoch.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(splits(model, controller), new StillPlace(epoch), accuracy(model));
        setRowValignment(VPos.CENTER);
    }

    private static SplitToggles splits(EvaluationModel model, EvaluationController controller) {
        return new SplitToggles(
                "evaluation",
                model.splitProperty(),
                controller::choose,
                split -> model.unavailable(split).isNotEmpty(),
                model::splitHint);
    }

    private static Label accuracy(EvaluationModel model) {
        Label label = new Label();
        label.setId("evaluation-accuracy");
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll("evaluation-accuracy", Styles.FIGURES);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> EvaluationFigures.accuracy(
                                model.splitProperty().get(),
                                model.evaluationProperty().get()),
                        model.splitProperty(),
                        model.evaluationProperty()));
        Tooltip hint = new Tooltip();
        hint.setMaxWidth(TOOLTIP_WIDTH);
        hint.setWrapText(true);
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> EvaluationFigures.accuracyHint(
                                model.evaluationProperty().get()),
                        model.evaluationProperty()));
        label.setTooltip(hint);
        return label;
    }

    private static ProgressIndicator busy(EvaluationModel model) {
        ProgressIndicator busy = new ProgressIndicator();
        busy.setId("evaluation-busy");
        busy.getStyleClass().add("evaluation-busy");
        busy.setAccessibleText(Messages.text("evaluation.busy"));
        busy.setTooltip(new Tooltip(Messages.text("evaluation.busy")));
        busy.setVisible(false);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> busy.setVisible(model.busyProperty().get()));
        model.busyProperty().addListener((property, was, computing) -> {
            if (computing) {
                patience.playFromStart();
            } else {
                patience.stop();
                busy.setVisible(false);
            }
        });
        return busy;
    }
}
