package multilayer.app.runs;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Styles;
import multilayer.app.model.runs.OpenedRuns;
import multilayer.app.model.runs.RunFacts;
import multilayer.app.model.runs.RunsModel;
import multilayer.app.model.runs.SettingLines;
import multilayer.store.runs.RunDetails;
import multilayer.text.Messages;

/** Below the table: all about the selected run, or in what the selected runs differ. */
final class DetailsPane extends StackPane {

    private static final double LEFT_WIDTH = 340;
    private static final double RIGHT_WIDTH = 292;

    private final RunFields fields;
    private final FigureGrid figures = new FigureGrid();
    private final LineGrid circumstances = new LineGrid("runs-circumstances");
    private final LineGrid settings = new LineGrid("runs-settings");

    DetailsPane(RunsModel model, OpenedRuns opened, RunsController controller) {
        setId("runs-details");
        getStyleClass().add("runs-details");
        fields = new RunFields(controller);
        Label none = new Label(Messages.text("runs.details.none"));
        none.getStyleClass().add(Styles.HINT);
        none.setWrapText(true);
        Node one = one();
        DifferencePane several = new DifferencePane(model, opened);
        opened.runsProperty()
                .addListener((property, before, now) -> opened.one().ifPresent(this::show));
        show(none, one, several, 0);
        opened.runsProperty().addListener((property, before, now) -> show(none, one, several, Math.min(now.size(), 2)));
        getChildren().setAll(none, one, several);
    }

    private static void show(Node none, Node one, Node several, int runs) {
        none.setVisible(runs == 0);
        one.setVisible(runs == 1);
        several.setVisible(runs > 1);
    }

    private Node one() {
        VBox left = new VBox(fields, figures, circumstances);
        left.getStyleClass().add("runs-half");
        Label title = new Label(Messages.text("runs.details.settings"));
        title.getStyleClass().add(Styles.CAPTION);
        VBox right = new VBox(title, settings);
        right.getStyleClass().add("runs-half");
        HBox halves = new HBox(left, right);
        halves.getStyleClass().add("runs-halves");
        left.setPrefWidth(LEFT_WIDTH);
        right.setPrefWidth(RIGHT_WIDTH);
        for (VBox half : new VBox[] {left, right}) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setMinWidth(0);
        }
        ScrollPane scroll = new ScrollPane(halves);
        scroll.setId("runs-one");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("runs-scroll");
        return scroll;
    }

    private void show(RunDetails run) {
        fields.show(run.summary());
        figures.show(RunFacts.figures(run));
        circumstances.show(RunFacts.circumstances(run));
        settings.show(SettingLines.of(run));
    }
}
