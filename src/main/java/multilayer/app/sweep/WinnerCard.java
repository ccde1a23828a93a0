package multilayer.app.sweep;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.sweep.SweepModel;
import multilayer.app.model.sweep.SweepResults;
import multilayer.app.model.sweep.SweepWords;
import multilayer.app.model.sweep.TrialRow;
import multilayer.engine.eval.Metrics;
import multilayer.experiments.sweep.SweepEnd;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The best trial so far; once the sweep is over, the winner, for which alone the test set was opened. */
final class WinnerCard extends VBox {

    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private final SweepModel model;
    private final SweepResults results;
    private final Label title = new Label();
    private final Label values = SweepSection.words("");
    private final Label figures = new Label();
    private final Label test = SweepSection.words("");

    WinnerCard(SweepModel model, SweepController controller) {
        this.model = model;
        this.results = model.results();
        setId("sweep-winner");
        getStyleClass().addAll(Styles.CARD, "winner-card");
        title.setId("sweep-winner-title");
        title.getStyleClass().add("sweep-subtitle");
        values.setId("sweep-winner-values");
        figures.setId("sweep-winner-validation");
        figures.getStyleClass().add(Styles.FIGURES);
        test.setId("sweep-winner-test");
        test.getStyleClass().addAll(Styles.FIGURES, "winner-test");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox heading = new HBox(
                title,
                button("sweep-select-winner", "sweep.winner.select", Feather.CROSSHAIR, controller::select),
                button("sweep-open-winner", "sweep.winner.open", Feather.EXTERNAL_LINK, controller::open));
        heading.getStyleClass().add("sweep-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, values, figures, test);
        results.revisionProperty().addListener(change -> refresh());
        model.endProperty().addListener(change -> refresh());
        refresh();
    }

    private Button button(String id, String key, Feather icon, Consumer<TrialRow> action) {
        Button button = new Button(Messages.text(key), Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(Messages.text(key + ".hint")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> results.best().ifPresent(action));
        return button;
    }

    private void refresh() {
        SweepEnd end = model.endProperty().get();
        results.best().ifPresent(row -> show(row, end != null, end == null ? null : end.test()));
        SweepSection.show(this, results.best().isPresent());
    }

    private void show(TrialRow row, boolean isOver, @Nullable Metrics tested) {
        title.setText(Messages.text(isOver ? "sweep.winner" : "sweep.winner.soFar", row.number()));
        values.setText(SweepWords.values(row, results.axes()));
        figures.setText(Messages.text(
                "sweep.winner.validation",
                SweepWords.accuracy(row.accuracy()),
                row.trial().bestEpoch(),
                row.trial().epochs()));
        test.setText(
                tested == null
                        ? Messages.text(isOver ? "sweep.winner.untested" : "sweep.winner.sealed")
                        : Messages.text(
                                "sweep.winner.test",
                                SweepWords.accuracy(tested.accuracy()),
                                SweepWords.accuracy(tested.accuracyStandardError()),
                                tested.samples()));
        test.pseudoClassStateChanged(OPENED, tested != null);
    }
}
