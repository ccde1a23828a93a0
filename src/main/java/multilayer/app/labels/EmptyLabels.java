package multilayer.app.labels;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.EmptyScreen;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.LabelsModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** In place of the list while there is none: what the check does and the button that starts it, or how far it is. */
final class EmptyLabels extends EmptyScreen {

    EmptyLabels(LabelsModel model, LabelsController controller) {
        super(
                "labels-empty",
                new SimpleObjectProperty<>(Feather.TAG),
                new SimpleStringProperty(Messages.text("labels.title")),
                Bindings.when(model.verdictProperty().isEmpty())
                        .then(Messages.text("labels.what"))
                        .otherwise(model.verdictProperty()),
                start(model, controller),
                progress(model, controller));
        visibleProperty().bind(model.findingsProperty().isNull());
    }

    private static VBox start(LabelsModel model, LabelsController controller) {
        Button check = new Button(Messages.text("labels.check"), Icons.of(Feather.PLAY));
        check.setId("labels-check");
        check.getStyleClass().add("accent");
        check.disableProperty().bind(model.canCheck().not());
        check.setOnAction(event -> controller.check());
        check.accessibleHelpProperty().bind(model.checkHint());
        StackPane around = new StackPane(check);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(model.checkHint());
        Tooltip.install(around, hint);
        Label reason = new Label();
        reason.setId("labels-reason");
        reason.getStyleClass().add(Styles.HINT);
        reason.textProperty().bind(model.checkHint());
        reason.visibleProperty().bind(model.canCheck().not());
        VBox start = new VBox(around, reason);
        start.getStyleClass().add("labels-start");
        start.setAlignment(Pos.TOP_CENTER);
        start.visibleProperty().bind(model.checkingProperty().not());
        return start;
    }

    private static VBox progress(LabelsModel model, LabelsController controller) {
        ProgressBar bar = new ProgressBar();
        bar.setId("labels-progress");
        bar.setAccessibleText(Messages.text("labels.progress"));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.progressProperty().get().share(), model.progressProperty()));
        Label words = new Label();
        words.setId("labels-fold");
        words.getStyleClass().add(Styles.FIGURES);
        words.textProperty().bind(model.progressWords());
        Button stop = new Button(Messages.text("labels.stop"), Icons.of(Feather.SQUARE));
        stop.setId("labels-stop");
        stop.setTooltip(new Tooltip(Messages.text("labels.stop.hint")));
        stop.setOnAction(event -> controller.stop());
        VBox progress = new VBox(bar, words, stop);
        progress.getStyleClass().add("labels-start");
        progress.setAlignment(Pos.TOP_CENTER);
        progress.visibleProperty().bind(model.checkingProperty());
        return progress;
    }
}
