package multilayer.app.sweep;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import multilayer.app.common.Numbers;
import multilayer.app.common.Styles;
import multilayer.app.model.sweep.ImportanceRow;
import multilayer.app.model.sweep.SweepResults;
import multilayer.experiments.Importance;
import multilayer.text.Messages;

/** How much each hyperparameter explains by itself. */
final class ImportanceSection extends SweepSection {

    private final SweepResults results;
    private final GridPane grid = new GridPane();
    private final Label missing = words("", Styles.HINT);
    private List<ImportanceRow> drawn = List.of();

    ImportanceSection(SweepResults results) {
        super("sweep-importance", "sweep.importance");
        this.results = results;
        missing.setId("sweep-importance-missing");
        grid.setId("sweep-importances");
        grid.getStyleClass().add("importance-grid");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), bars, figures);
        getChildren().addAll(missing, grid);
        results.revisionProperty().addListener(change -> refresh());
        refresh();
    }

    private void refresh() {
        List<ImportanceRow> rows = results.importances();
        missing.setText(Messages.text("sweep.importance.missing", Importance.LEAST_RESULTS, results.counted()));
        show(missing, rows.isEmpty());
        show(grid, !rows.isEmpty());
        if (!rows.equals(drawn)) {
            drawn = rows;
            grid.getChildren().clear();
            rows.forEach(this::add);
        }
    }

    private void add(ImportanceRow row) {
        Importance importance = row.importance();
        Label name = new Label(row.name());
        name.setMinWidth(USE_PREF_SIZE);
        Label figure = new Label(Numbers.percent(importance.share(), 0));
        figure.getStyleClass().add(Styles.FIGURES);
        figure.setMinWidth(USE_PREF_SIZE);
        ImportanceBar bar = new ImportanceBar(importance);
        String words = Messages.text(
                importance.isMoreThanChance() ? "sweep.importance.more" : "sweep.importance.noise",
                row.name(),
                Numbers.percent(importance.share(), 0),
                Numbers.percent(importance.chance(), 0));
        bar.setAccessibleText(words);
        List.of(name, bar, figure).forEach(node -> Tooltip.install(node, new Tooltip(words)));
        if (!importance.isMoreThanChance()) {
            figure.getStyleClass().add("importance-weak");
            name.getStyleClass().add("importance-weak");
        }
        grid.addRow(grid.getRowCount(), name, bar, figure);
    }
}
