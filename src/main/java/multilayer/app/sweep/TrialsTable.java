package multilayer.app.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import multilayer.app.common.Styles;
import multilayer.app.model.sweep.SweepAxis;
import multilayer.app.model.sweep.SweepResults;
import multilayer.app.model.sweep.SweepWords;
import multilayer.app.model.sweep.TrialRow;
import multilayer.text.Messages;

/** The trials that the brushes choose, live; a click on a column sorts by it. */
final class TrialsTable extends TableView<TrialRow> {

    private static final double ROW_HEIGHT = 28;
    private static final double HEADER_HEIGHT = 36;
    private static final int ROWS = 12;

    private final SweepResults results;
    private List<SweepAxis> shownAxes = List.of();
    private boolean selecting;

    TrialsTable(SweepResults results) {
        this.results = results;
        setId("sweep-trials");
        getStyleClass().addAll("trials-table", atlantafx.base.theme.Styles.DENSE);
        setAccessibleText(Messages.text("sweep.trials.table"));
        setFixedCellSize(ROW_HEIGHT);
        double height = HEADER_HEIGHT + ROWS * ROW_HEIGHT + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setPlaceholder(new Label(Messages.text("sweep.trials.empty")));
        SortedList<TrialRow> sorted = new SortedList<>(results.chosen());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSelectionModel().selectedItemProperty().addListener((property, before, row) -> {
            if (row != null && !selecting) {
                results.selectedProperty().set(row.number());
            }
        });
        results.selectedProperty().addListener(change -> select());
        results.revisionProperty().addListener(change -> refreshRows());
        refreshRows();
    }

    private void refreshRows() {
        if (!results.axes().equals(shownAxes) || getColumns().isEmpty()) {
            shownAxes = results.axes();
            getColumns().setAll(columns());
        }
        select();
    }

    /** The selected trial stays selected while its row is replaced by what it has become. */
    private void select() {
        selecting = true;
        TrialRow wanted = getItems().stream()
                .filter(row -> row.number() == results.selectedProperty().get())
                .findFirst()
                .orElse(null);
        if (wanted == null) {
            getSelectionModel().clearSelection();
        } else if (!wanted.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(wanted);
        }
        selecting = false;
    }

    private List<TableColumn<TrialRow, ?>> columns() {
        List<TableColumn<TrialRow, ?>> columns = new ArrayList<>();
        columns.add(
                column("number", Messages.text("sweep.column.number"), 44, TrialRow::number, TrialRow::number, true));
        columns.add(column(
                "epochs",
                Messages.text("sweep.column.epochs"),
                100,
                row -> row.trial().epochsDone(),
                row -> Messages.text(
                        "sweep.epochs", row.trial().epochsDone(), row.trial().epochs()),
                true));
        columns.add(column(
                "accuracy",
                Messages.text("sweep.accuracy"),
                192,
                row -> Double.isNaN(row.accuracy()) ? -1 : row.accuracy(),
                row -> SweepWords.accuracy(row.accuracy()),
                true));
        columns.add(
                column("state", Messages.text("sweep.column.state"), 128, TrialRow::state, TrialsTable::state, false));
        for (int axis = 0; axis < shownAxes.size(); axis++) {
            int index = axis;
            SweepAxis searched = shownAxes.get(axis);
            columns.add(column(
                    "value-" + axis,
                    searched.name(),
                    144,
                    row -> row.values().get(index),
                    row -> row.words().get(index),
                    !searched.isOfChoices()));
        }
        return columns;
    }

    private static String state(TrialRow row) {
        String name = Messages.name("sweep.state", row.state());
        return row.reason().isEmpty() ? name : Messages.text("sweep.state.because", name, row.reason());
    }

    /**
     * A column.
     *
     * @param key what it is sorted by
     * @param words what it shows
     */
    private <T extends Comparable<? super T>> TableColumn<TrialRow, Sortable<T>> column(
            String id,
            String title,
            double width,
            Function<TrialRow, T> key,
            Function<TrialRow, Object> words,
            boolean isNumber) {
        TableColumn<TrialRow, Sortable<T>> column = new TableColumn<>();
        Label label = new Label(title);
        label.setTooltip(new Tooltip(title));
        column.setGraphic(label);
        column.setId(getId() + "-" + id);
        column.setPrefWidth(width);
        column.setReorderable(false);
        if (isNumber) {
            column.getStyleClass().add("number-column");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                new Sortable<>(key.apply(row.getValue()), String.valueOf(words.apply(row.getValue())))));
        column.setCellFactory(any -> new WordsCell<>(isNumber ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT));
        return column;
    }

    /** What a cell says, in the order of what it means. */
    private record Sortable<T extends Comparable<? super T>>(T key, String words) implements Comparable<Sortable<T>> {

        @Override
        public int compareTo(Sortable<T> other) {
            return key.compareTo(other.key());
        }
    }

    /** The whole of it is in its tooltip when there is no room. */
    private static final class WordsCell<T extends Comparable<? super T>> extends TableCell<TrialRow, Sortable<T>> {

        WordsCell(Pos alignment) {
            getStyleClass().add(Styles.FIGURES);
            setAlignment(alignment);
        }

        @Override
        protected void updateItem(Sortable<T> value, boolean empty) {
            super.updateItem(value, empty);
            boolean blank = empty || value == null;
            setText(blank ? null : value.words());
            setTooltip(blank ? null : new Tooltip(value.words()));
        }
    }
}
