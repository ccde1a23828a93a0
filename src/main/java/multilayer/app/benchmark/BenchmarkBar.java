package multilayer.app.benchmark;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.BenchmarkModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** Above the page: how far the measuring is and the button that ends it, or what came of it; and what takes figures along. */
final class BenchmarkBar extends HBox {

    private final BenchmarkModel model;
    private final BooleanBinding going;

    /** Held here: the model only tells the time when it is asked to. */
    private final Timeline clock;

    BenchmarkBar(BenchmarkModel model, BenchmarkController controller) {
        this.model = model;
        going = model.goingProperty().isNotNull();
        clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        going.addListener((property, before, now) -> {
            if (now) {
                clock.playFromStart();
            } else {
                clock.stop();
            }
        });
        getStyleClass().add("benchmark-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button stop = new Button(Messages.text("benchmark.stop"), Icons.of(Feather.SQUARE));
        stop.setId("benchmark-stop");
        stop.setTooltip(new Tooltip(Messages.text("benchmark.stop.hint")));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> controller.stop());
        StackPane words = new StackPane(progress(), verdict());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren()
                .addAll(
                        words,
                        Section.onlyIf(going, stop),
                        icon("benchmark-copy", Feather.COPY, "benchmark.copy", controller::copyReport),
                        icon("benchmark-export", Feather.DOWNLOAD, "benchmark.export", controller::export));
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("benchmark-progress");
        bar.setAccessibleText(Messages.text("benchmark.progress"));
        bar.progressProperty()
                .bind(Bindings.when(going).then(model.shareProperty()).otherwise(0));
        Label step = label("benchmark-step", model.stepProperty());
        Label elapsed = label("benchmark-elapsed", model.elapsedProperty());
        elapsed.setMinWidth(USE_PREF_SIZE);
        HBox progress = new HBox(bar, elapsed, step);
        progress.getStyleClass().add("benchmark-line");
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.visibleProperty().bind(going);
        return progress;
    }

    private Label verdict() {
        Label verdict = label("benchmark-verdict", model.verdictProperty());
        verdict.textProperty()
                .bind(Bindings.when(model.verdictProperty().isEmpty())
                        .then(Messages.text("benchmark.what"))
                        .otherwise(model.verdictProperty()));
        verdict.setMaxWidth(Double.MAX_VALUE);
        verdict.setWrapText(true);
        verdict.visibleProperty().bind(going.not());
        return verdict;
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(Styles.FIGURES);
        label.setMinWidth(0);
        label.textProperty().bind(text);
        return label;
    }

    private Button icon(String id, Feather icon, String key, Runnable action) {
        Button button = Icons.button(id, icon, Messages.text(key));
        button.setOnAction(event -> action.run());
        BooleanBinding nothing = Bindings.isEmpty(model.results().products())
                .and(Bindings.isEmpty(model.results().buses()))
                .and(Bindings.isEmpty(model.results().engines()));
        button.disableProperty().bind(nothing);
        return button;
    }
}
