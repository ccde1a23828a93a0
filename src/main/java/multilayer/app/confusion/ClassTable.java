package multilayer.app.confusion;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
import multilayer.app.common.Numbers;
import multilayer.app.common.Styles;
import multilayer.app.model.ConfusionTable.ClassRow;
import multilayer.app.model.EvaluationFigures;
import multilayer.text.Messages;

/** Precision, recall, F1 and support of each class; a click on a column sorts by it. */
final class ClassTable extends TableView<ClassRow> {

    private static final double ROW_HEIGHT = 28;
    private static final double HEADER_HEIGHT = 36;
    private static final double BORDER = 2;
    private static final double NAME_WIDTH = 98;

    private final ObservableList<ClassRow> rows = FXCollections.observableArrayList();

    ClassTable() {
        setId("confusion-classes");
        getStyleClass().addAll("class-table", atlantafx.base.theme.Styles.DENSE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Messages.text("confusion.classes"));
        TableColumn<ClassRow, String> name = column("class", NAME_WIDTH, ClassRow::name, Function.identity());
        getColumns().add(name);
        getColumns().add(share("precision", 100, row -> row.scores().precision()));
        getColumns().add(share("recall", 82, row -> row.scores().recall()));
        getColumns().add(share("f1", 64, row -> row.scores().f1()));
        getColumns().add(column("support", 90, row -> row.scores().support(), count -> Numbers.count(count)));
        getColumns().stream().skip(1).forEach(column -> column.getStyleClass().add("number-column"));
        setPrefWidth(
                getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum() + BORDER);
        SortedList<ClassRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setFixedCellSize(ROW_HEIGHT);
    }

    void show(List<ClassRow> classes) {
        rows.setAll(classes);
        double height = HEADER_HEIGHT + ROW_HEIGHT * classes.size();
        setMinHeight(height);
        setPrefHeight(height);
    }

    private static TableColumn<ClassRow, Double> share(String id, double width, ToDoubleFunction<ClassRow> value) {
        return column(id, width, value::applyAsDouble, share -> EvaluationFigures.share(share));
    }

    private static <T> TableColumn<ClassRow, T> column(
            String id, double width, Function<ClassRow, T> value, Function<T, String> text) {
        TableColumn<ClassRow, T> column = new TableColumn<>();
        Label title = new Label(Messages.text("confusion.column." + id));
        title.setTooltip(new Tooltip(Messages.text("confusion.column." + id + ".hint")));
        column.setGraphic(title);
        column.setId("class-" + id);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> new TextCell<>(text));
        return column;
    }

    /** A cell that writes its value as told. */
    private static final class TextCell<T> extends TableCell<ClassRow, T> {

        private final Function<T, String> text;

        TextCell(Function<T, String> text) {
            this.text = text;
            getStyleClass().add(Styles.FIGURES);
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : text.apply(value));
        }
    }
}
