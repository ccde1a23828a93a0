package multilayer.app.runs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import multilayer.app.common.Styles;
import multilayer.app.model.runs.RunColumn;
import multilayer.app.model.runs.RunColumns;
import multilayer.app.model.runs.RunOrder;
import multilayer.app.model.runs.RunRow;
import multilayer.app.model.runs.RunsModel;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** The runs, a row each. The model filters, sorts and remembers the selection; the table shows it. */
final class RunTable extends TableView<RunRow> {

    private static final double ROW_HEIGHT = 28;

    private final RunsModel model;
    private final RunColumns chosen;
    private final Map<TableColumn<?, ?>, RunColumn> kinds = new HashMap<>();
    private final Map<RunColumn, TableColumn<RunRow, RunRow>> columns = new HashMap<>();
    private boolean following;

    RunTable(RunsModel model, RunColumns chosen) {
        this.model = model;
        this.chosen = chosen;
        setId("runs-table");
        getStyleClass().addAll("runs-table", atlantafx.base.theme.Styles.DENSE);
        setFixedCellSize(ROW_HEIGHT);
        setAccessibleText(Messages.text("runs.table"));
        setPlaceholder(nothing());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setItems(model.shown());
        setSortPolicy(table -> {
            model.sort(order());
            return true;
        });
        chosen.chosen().addListener((ListChangeListener<RunColumn>) change -> showColumns());
        getColumns().addListener((ListChangeListener<TableColumn<RunRow, ?>>)
                change -> chosen.arrange(getColumns().stream().map(this::kind).toList()));
        showColumns();
        getSortOrder().setAll(List.of(column(RunOrder.NEWEST.column())));
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> select());
        model.revisionProperty().addListener(change -> followSelection());
    }

    private Node nothing() {
        Hyperlink all = new Hyperlink(Messages.text("runs.filter.clear"));
        all.setId("runs-show-all");
        all.setOnAction(event -> {
            all.setVisited(false);
            model.showAll();
        });
        VBox nothing = new VBox(new Label(Messages.text("runs.filter.none")), all);
        nothing.getStyleClass().add("runs-none");
        nothing.setAlignment(Pos.CENTER);
        return nothing;
    }

    private RunColumn kind(TableColumn<?, ?> column) {
        RunColumn kind = kinds.get(column);
        if (kind == null) {
            throw new IllegalStateException("no column of runs: " + column.getId());
        }
        return kind;
    }

    private void showColumns() {
        List<TableColumn<RunRow, RunRow>> wanted =
                chosen.chosen().stream().map(this::column).toList();
        if (!wanted.equals(getColumns())) {
            getColumns().setAll(wanted);
        }
    }

    private TableColumn<RunRow, RunRow> column(RunColumn kind) {
        return columns.computeIfAbsent(kind, this::make);
    }

    private TableColumn<RunRow, RunRow> make(RunColumn kind) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>();
        Label title = new Label(Messages.name("runs.column", kind));
        title.setTooltip(new Tooltip(Messages.text("runs.column." + kind.id() + ".hint")));
        column.setGraphic(title);
        column.setId("runs-column-" + kind.id());
        column.setPrefWidth(kind.width());
        if (kind.holdsFigures()) {
            column.getStyleClass().add("number-column");
        }
        if (kind == RunOrder.NEWEST.column()) {
            column.setSortType(RunOrder.NEWEST.ascending() ? SortType.ASCENDING : SortType.DESCENDING);
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new Cell(kind));
        kinds.put(column, kind);
        return column;
    }

    private List<RunOrder> order() {
        return getSortOrder().stream()
                .map(column -> new RunOrder(kind(column), column.getSortType() == SortType.ASCENDING))
                .toList();
    }

    private void select() {
        if (!following) {
            model.select(getSelectionModel().getSelectedIndices().stream()
                    .filter(index -> index >= 0 && index < model.shown().size())
                    .map(index -> model.shown().get(index).id())
                    .toList());
        }
    }

    /** Rows have come, gone or moved: the same runs stay selected. */
    private void followSelection() {
        int[] indices = IntStream.range(0, model.shown().size())
                .filter(index -> model.selectedIdsProperty()
                        .get()
                        .contains(model.shown().get(index).id()))
                .toArray();
        int[] selected = getSelectionModel().getSelectedIndices().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        if (following || Arrays.equals(indices, selected)) {
            return;
        }
        following = true;
        try {
            getSelectionModel().clearSelection();
            if (indices.length > 0) {
                getSelectionModel().selectIndices(indices[0], Arrays.copyOfRange(indices, 1, indices.length));
            }
        } finally {
            following = false;
        }
    }

    /** The whole text in a tooltip when there is no room for it. */
    private static final class Cell extends TableCell<RunRow, RunRow> {

        private final RunColumn kind;
        private final Tooltip whole = new Tooltip();

        Cell(RunColumn kind) {
            this.kind = kind;
            if (kind.holdsFigures()) {
                getStyleClass().add(Styles.FIGURES);
                setAlignment(Pos.CENTER_RIGHT);
            }
        }

        @Override
        protected void updateItem(@Nullable RunRow row, boolean empty) {
            super.updateItem(row, empty);
            String text = empty || row == null ? "" : kind.text(row.run());
            setText(text.replace('\n', ' '));
            whole.setText(text);
            setTooltip(text.isEmpty() ? null : whole);
        }
    }
}
