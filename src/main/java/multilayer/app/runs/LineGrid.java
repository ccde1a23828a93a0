package multilayer.app.runs;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import multilayer.app.common.Styles;
import multilayer.app.model.runs.SettingLine;

/** Labels at the left, what they tell at the right. */
final class LineGrid extends GridPane {

    LineGrid(String id) {
        setId(id);
        getStyleClass().add("runs-lines");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        labels.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(labels, values);
    }

    void show(List<SettingLine> lines) {
        getChildren().clear();
        for (SettingLine line : lines) {
            Label label = new Label(line.label());
            label.getStyleClass().add("runs-line-label");
            Label value = new Label(line.value());
            value.getStyleClass().add(Styles.FIGURES);
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            label.setLabelFor(value);
            setValignment(label, VPos.TOP);
            addRow(getRowCount(), label, value);
        }
    }
}
