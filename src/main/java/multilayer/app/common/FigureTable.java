package multilayer.app.common;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import multilayer.text.Messages;

/** A table of figures as high as its rows, up to a limit; a click on a column sorts by it. */
public final class FigureTable<R> extends TableView<R> {

    private static final double ROW_HEIGHT = 28;
    private static final double HEADER_HEIGHT = 36;
    private static final double BORDER = 2;
    private static final int MOST_ROWS = 12;

    private final String columnKeys;
    private final ObservableList<R> rows = FXCollections.observableArrayList();

    /**
     * A table without columns.
     *
     * @param id its own; the columns' are {@code id-column}
     * @param columnKeys where the columns' titles stand in the messages: {@code columnKeys.column}, with its {@code .hint}
     */
    public FigureTable(String id, String columnKeys) {
        this.columnKeys = columnKeys;
        setId(id);
        getStyleClass().addAll("figure-table", atlantafx.base.theme.Styles.DENSE);
        setFixedCellSize(ROW_HEIGHT);
        SortedList<R> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setPlaceholder(new Label(""));
    }

    /** A column of words. */
    public <T extends Comparable<T>> void words(
            String column, double width, Function<R, T> value, Function<T, String> text) {
        add(column, width, value, text, Pos.CENTER_LEFT);
    }

    /** A column of figures. */
    public <T extends Comparable<T>> void figures(
            String column, double width, Function<R, T> value, Function<T, String> text) {
        add(column, width, value, text, Pos.CENTER_RIGHT);
    }

    private <T extends Comparable<T>> void add(
            String id, double width, Function<R, T> value, Function<T, String> text, Pos alignment) {
        TableColumn<R, T> column = new TableColumn<>();
        Label title = new Label(Messages.text(columnKeys + "." + id));
        title.setTooltip(new Tooltip(Messages.text(columnKeys + "." + id + ".hint")));
        column.setGraphic(title);
        column.setId(getId() + "-" + id);
        column.setPrefWidth(width);
        column.setReorderable(false);
        if (alignment == Pos.CENTER_RIGHT) {
            column.getStyleClass().add("number-column");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> new TextCell<>(text, alignment));
        getColumns().add(column);
    }

    /** Shows these rows, as high as they need. */
    public void show(List<R> shown) {
        rows.setAll(shown);
        double height = HEADER_HEIGHT + ROW_HEIGHT * Math.min(Math.max(shown.size(), 1), MOST_ROWS) + BORDER;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /** A cell that writes its value as told; the whole of it in its tooltip when there is no room. */
    private static final class TextCell<R, T> extends TableCell<R, T> {

        private final Function<T, String> text;

        TextCell(Function<T, String> text, Pos alignment) {
            this.text = text;
            getStyleClass().add(Styles.FIGURES);
            setAlignment(alignment);
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            boolean blank = empty || value == null;
            setText(blank ? null : text.apply(value));
            setTooltip(blank ? null : new Tooltip(getText()));
        }
    }
}
