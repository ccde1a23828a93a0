package multilayer.app.benchmark;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import multilayer.app.common.FigureTable;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.model.BenchmarkHistoryModel;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.RecordComparison;
import multilayer.store.BenchmarkRecord;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What was measured before, the newest first; the selected one is compared with the present. */
final class HistorySection extends Section {

    private static final double ROW_HEIGHT = 56;
    private static final int MOST_ROWS = 4;

    private final BenchmarkHistoryModel history;
    private final BenchmarkController controller;
    private final ListView<BenchmarkRecord> list = new ListView<>();
    private final FigureTable<RecordComparison> comparison =
            new FigureTable<>("benchmark-comparison", "benchmark.column");

    HistorySection(BenchmarkModel present, BenchmarkHistoryModel history, BenchmarkController controller) {
        super("benchmark-history", "benchmark.history");
        this.history = history;
        this.controller = controller;
        Label problem = words("", "benchmark-problem");
        problem.setId("benchmark-history-problem");
        problem.textProperty().bind(history.problemProperty());
        Label empty = words(Messages.text("benchmark.history.empty"), Styles.HINT);
        comparison.words("what", 252, RecordComparison::what, each -> each);
        comparison.figures("earlier", 100, RecordComparison::earlier, each -> each);
        comparison.figures("present", 100, RecordComparison::present, each -> each);
        comparison.words("change", 136, Change::new, Change::toString);
        fill();
        follow(history.records(), () -> {
            show(empty, history.records().isEmpty());
            show(list, !history.records().isEmpty());
            double height = ROW_HEIGHT * Math.min(history.records().size(), MOST_ROWS) + 2;
            list.setMinHeight(height);
            list.setPrefHeight(height);
        });
        history.openedProperty().addListener(change -> compare());
        follow(present.results().products(), this::compare);
        follow(present.results().bandwidths(), this::compare);
        follow(present.results().engines(), this::compare);
        getChildren().addAll(onlyIf(history.problemProperty().isNotEmpty(), problem), empty, list, comparison);
    }

    private void fill() {
        list.setId("benchmark-records");
        list.setItems(history.records());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText(Messages.text("benchmark.history.list"));
        list.setCellFactory(view -> new Row(controller));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> controller.open(now));
        list.setOnKeyPressed(event -> {
            BenchmarkRecord selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && selected != null) {
                controller.delete(selected);
                event.consume();
            }
        });
    }

    private void compare() {
        BenchmarkRecord opened = history.openedProperty().get();
        show(comparison, opened != null);
        if (opened != null) {
            comparison.show(RecordComparison.of(opened, controller.present()));
        }
    }

    /** Sorted by the ratio, written as a verdict. */
    private record Change(RecordComparison comparison) implements Comparable<Change> {

        @Override
        public int compareTo(Change other) {
            return Double.compare(comparison.ratio(), other.comparison.ratio());
        }

        @Override
        public String toString() {
            return comparison.verdict();
        }
    }

    /** One record: when, what, on which machine. */
    private static final class Row extends ListCell<BenchmarkRecord> {

        private final Label title = new Label();
        private final Label machine = new Label();
        private final HBox content;

        Row(BenchmarkController controller) {
            title.getStyleClass().add(Styles.FIGURES);
            machine.getStyleClass().add(Styles.HINT);
            machine.setMinWidth(0);
            Button delete =
                    Icons.button("benchmark-delete", Feather.TRASH_2, Messages.text("benchmark.history.delete"));
            delete.setOnAction(event -> controller.delete(getItem()));
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            VBox words = new VBox(title, machine);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            content = new HBox(words, space, delete);
            content.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable BenchmarkRecord record, boolean empty) {
            super.updateItem(record, empty);
            if (empty || record == null) {
                setGraphic(null);
                setAccessibleText("");
                setTooltip(null);
                return;
            }
            title.setText(Messages.text(
                    "benchmark.history.row",
                    BenchmarkHistoryModel.time(record),
                    BenchmarkHistoryModel.summary(record)));
            machine.setText(BenchmarkHistoryModel.machine(record));
            setAccessibleText(title.getText() + ". " + machine.getText());
            setTooltip(new Tooltip(machine.getText()));
            setGraphic(content);
        }
    }
}
