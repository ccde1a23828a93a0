package multilayer.app.sweep;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.SweepModel.State;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Above the page: how far the sweep is and the buttons that rule it, or what came of the last one. */
final class SweepBar extends HBox {

    private final SweepModel model;

    SweepBar(SweepModel model, SweepController controller) {
        this.model = model;
        getStyleClass().add("sweep-bar");
        setAlignment(Pos.CENTER_LEFT);
        BooleanBinding idle = model.stateProperty().isEqualTo(State.IDLE);
        BooleanBinding going = idle.not();
        StackPane words = new StackPane(progress(going), verdict(idle));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button resume = button("sweep-resume", "sweep.resume", Feather.PLAY, controller::resume);
        resume.disableProperty().bind(model.reasonAgainstGoingOn().isNotEmpty());
        Button goOn = button("sweep-go-on", "sweep.go-on", Feather.PLAY, controller::goOn);
        goOn.disableProperty().bind(model.reasonAgainstGoingOn().isNotEmpty());
        Button stop = button("sweep-stop", "sweep.stop", Feather.SQUARE, controller::stop);
        stop.disableProperty().bind(model.stateProperty().isEqualTo(State.STOPPING));
        getChildren()
                .addAll(
                        words,
                        onlyIf(
                                model.stateProperty().isEqualTo(State.RUNNING),
                                button("sweep-pause", "sweep.pause", Feather.PAUSE, controller::pause)),
                        onlyIf(model.stateProperty().isEqualTo(State.PAUSED), resume),
                        onlyIf(going, stop),
                        onlyIf(idle.and(model.shownProperty().isNotNull()).and(model.canGoOnProperty()), goOn),
                        onlyIf(
                                idle.and(model.shownProperty().isNotNull()),
                                button("sweep-new", "sweep.new", Feather.SLIDERS, controller::setUp)));
    }

    private static <N extends Node> N onlyIf(ObservableValue<Boolean> when, N node) {
        return SweepSection.onlyIf(when, node);
    }

    private static Button button(String id, String key, Feather icon, Runnable action) {
        Button button = new Button(Messages.text(key), Icons.of(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(Messages.text(key + ".hint")));
        button.setAccessibleHelp(Messages.text(key + ".hint"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private HBox progress(BooleanBinding going) {
        ProgressBar bar = new ProgressBar();
        bar.setId("sweep-progress");
        bar.setAccessibleText(Messages.text("sweep.progress"));
        bar.progressProperty().bind(model.shareProperty());
        Label step = label("sweep-step");
        step.textProperty()
                .bind(Bindings.createStringBinding(
                        this::step, model.stateProperty(), model.stepProperty(), model.verdictProperty()));
        step.setWrapText(true);
        HBox progress = new HBox(bar, step);
        progress.getStyleClass().add("sweep-line");
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.visibleProperty().bind(going);
        return progress;
    }

    private String step() {
        String said = model.verdictProperty().get();
        return switch (model.stateProperty().get()) {
            case PAUSED ->
                said.isEmpty()
                        ? Messages.text("sweep.paused", model.stepProperty().get())
                        : said;
            case STOPPING -> Messages.text("sweep.stopping");
            case RUNNING, IDLE -> model.stepProperty().get();
        };
    }

    private Label verdict(BooleanBinding idle) {
        Label verdict = label("sweep-verdict");
        verdict.textProperty()
                .bind(Bindings.when(model.verdictProperty().isEmpty())
                        .then(Messages.text("sweep.what"))
                        .otherwise(model.verdictProperty()));
        verdict.setMaxWidth(Double.MAX_VALUE);
        verdict.setWrapText(true);
        verdict.visibleProperty().bind(idle);
        return verdict;
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(Styles.FIGURES);
        label.setMinWidth(0);
        return label;
    }
}
