package multilayer.app.runs;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import multilayer.app.common.Styles;
import multilayer.app.model.runs.RunFacts.FigureLine;
import multilayer.text.Messages;

/** Loss and accuracy of a run's best and last epoch and of its exam, a line each split. */
final class FigureGrid extends GridPane {

    FigureGrid() {
        setId("runs-figures");
        getStyleClass().add("runs-lines");
    }

    void show(List<FigureLine> lines) {
        getChildren().clear();
        if (lines.isEmpty()) {
            add(muted(Messages.text("runs.details.noEpoch")), 0, 0);
            return;
        }
        addRow(0, heading("epoch"), heading("split"), right(heading("loss")), right(heading("accuracy")));
        for (FigureLine line : lines) {
            addRow(
                    getRowCount(),
                    muted(line.epoch()),
                    new Label(line.split()),
                    right(figure(line.loss())),
                    right(figure(line.accuracy())));
        }
    }

    private static Label heading(String what) {
        return muted(Messages.text("runs.details." + what));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("runs-line-label");
        return label;
    }

    private static Label figure(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.FIGURES);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Node right(Node node) {
        setHalignment(node, HPos.RIGHT);
        return node;
    }
}
