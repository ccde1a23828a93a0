package multilayer.app.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.common.Styles;
import multilayer.app.model.runs.Difference;
import multilayer.app.model.runs.OpenedRuns;
import multilayer.app.model.runs.RunsModel;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The settings that are not the same in all selected runs, a column each run. */
final class DifferencePane extends VBox {

    private static final double LABEL_WIDTH = 184;
    private static final double VALUE_WIDTH = 136;

    private final RunsModel model;
    private final OpenedRuns opened;
    private final Label title = new Label();
    private final TableView<Difference.Line> table = new TableView<>();

    DifferencePane(RunsModel model, OpenedRuns opened) {
        this.model = model;
        this.opened = opened;
        getStyleClass().add("runs-difference");
        title.setId("runs-difference-title");
        title.getStyleClass().add(Styles.HINT);
        table.setId("runs-difference");
        table.getStyleClass().addAll("runs-table", atlantafx.base.theme.Styles.DENSE);
        table.setAccessibleText(Messages.text("runs.difference.title"));
        table.setPlaceholder(new Label(Messages.text("runs.difference.none")));
        table.setFixedCellSize(28);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(title, table);
        opened.differenceBinding().addListener((property, before, now) -> show(now));
        show(opened.differenceBinding().get());
    }

    private void show(@Nullable Difference difference) {
        if (difference == null) {
            return;
        }
        int selected = model.selectionProperty().get().size();
        int compared = opened.runsProperty().get().size();
        title.setText(
                compared < selected
                        ? Messages.text("runs.difference.first", compared, selected)
                        : Messages.text("runs.difference.title"));
        List<TableColumn<Difference.Line, ?>> columns = new ArrayList<>();
        columns.add(column(Messages.text("runs.difference.setting"), LABEL_WIDTH, -1));
        for (int run = 0; run < difference.names().size(); run++) {
            columns.add(column(difference.names().get(run), VALUE_WIDTH, run));
        }
        table.getColumns().setAll(columns);
        table.getItems().setAll(difference.lines());
    }

    /** @param run whose values stand in the column; -1 for the settings' names */
    private static TableColumn<Difference.Line, String> column(String heading, double width, int run) {
        TableColumn<Difference.Line, String> column = new TableColumn<>();
        Label title = new Label(heading);
        title.setTooltip(new Tooltip(heading));
        column.setGraphic(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(
                run < 0 ? line.getValue().label() : line.getValue().values().get(run)));
        column.setCellFactory(any -> new ValueCell());
        return column;
    }

    private static final class ValueCell extends TableCell<Difference.Line, String> {

        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            String shown = empty || text == null ? "" : text;
            setText(shown);
            whole.setText(shown);
            setTooltip(shown.isEmpty() ? null : whole);
        }
    }
}
