package multilayer.app.toolbar;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import multilayer.app.common.StillPlace;
import multilayer.app.common.Styles;
import multilayer.app.model.RunStatus;
import multilayer.app.model.TrainingModel;
import multilayer.engine.data.Split;
import multilayer.engine.eval.Metrics;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** How the run stands, each figure in a place of fixed width so that nothing moves when it changes. */
final class RunStatusView extends HBox {

    private static final PseudoClass ON_TEST = PseudoClass.getPseudoClass("on-test");

    RunStatusView(TrainingModel training) {
        getStyleClass().add("run-status");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(Messages.text("training.status"));
        getChildren()
                .addAll(
                        place(
                                "status-place",
                                Bindings.createStringBinding(
                                        () -> RunStatus.place(training),
                                        training.preparingProperty(),
                                        training.epochProperty(),
                                        training.epochsProperty(),
                                        training.stepInEpochProperty())),
                        progress(training),
                        place(
                                "status-time-left",
                                Bindings.createStringBinding(
                                        () -> RunStatus.timeLeft(
                                                training.timeLeftProperty().get()),
                                        training.timeLeftProperty())),
                        place(
                                "status-pace",
                                Bindings.createStringBinding(
                                        () -> RunStatus.pace(training.imagesPerSecondProperty()
                                                .get()),
                                        training.imagesPerSecondProperty())),
                        accuracy(training));
    }

    private static StillPlace progress(TrainingModel training) {
        ProgressBar bar = new ProgressBar();
        bar.setId("status-progress");
        bar.setAccessibleText(Messages.text("training.progress"));
        bar.progressProperty().bind(training.progressProperty());
        StillPlace place = new StillPlace(bar);
        place.setMaxHeight(USE_PREF_SIZE);
        return place;
    }

    private static StillPlace accuracy(TrainingModel training) {
        Label label = label(
                "status-accuracy",
                Bindings.createStringBinding(
                        () -> RunStatus.accuracy(
                                training.lastValidationProperty().get()),
                        training.lastValidationProperty()));
        Tooltip hint = new Tooltip();
        training.lastValidationProperty().addListener((property, before, now) -> {
            label.pseudoClassStateChanged(ON_TEST, now != null && now.split() == Split.TEST);
            hint.setText(hint(now));
            label.setTooltip(now == null ? null : hint);
        });
        return new StillPlace(label);
    }

    private static String hint(@Nullable Metrics metrics) {
        return metrics == null ? "" : Messages.text("training.accuracy.hint", metrics.samples());
    }

    private static StillPlace place(String id, StringBinding text) {
        return new StillPlace(label(id, text));
    }

    private static Label label(String id, StringBinding text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(Styles.FIGURES);
        label.textProperty().bind(text);
        return label;
    }
}
