package multilayer.app.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import multilayer.app.charts.Bunch;
import multilayer.app.charts.CurvesPlot;
import multilayer.app.model.sweep.SweepResults;
import multilayer.app.model.sweep.SweepWords;
import multilayer.app.model.sweep.TrialRow;
import multilayer.export.charts.Points;
import multilayer.text.Messages;

/** The best accuracy so far, and beside it the learning curves of all trials. */
final class CurvesSection extends SweepSection {

    private static final double LEAST_SPAN = 0.02;

    private final SweepResults results;
    private final CurvesPlot best = plot("sweep-best-so-far", "sweep.epochs.all");
    private final CurvesPlot curves = plot("sweep-learning-curves", "charts.epochs");
    private List<TrialRow> drawn = List.of();

    CurvesSection(SweepResults results) {
        super("sweep-curves", "sweep.curves");
        this.results = results;
        HBox pair = new HBox(titled("sweep.best", best), titled("sweep.learning", curves));
        pair.getStyleClass().add("sweep-pair");
        getChildren().add(pair);
        results.revisionProperty().addListener(change -> refresh());
        results.selectedProperty().addListener(change -> refresh());
        refresh();
    }

    private static CurvesPlot plot(String id, String xName) {
        CurvesPlot plot = new CurvesPlot(Messages.text(xName), Messages.text("sweep.accuracy"), LEAST_SPAN, 1);
        plot.setId(id);
        plot.setPrefHeight(232);
        return plot;
    }

    private static VBox titled(String key, CurvesPlot plot) {
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("sweep-subtitle");
        title.setLabelFor(plot);
        VBox box = new VBox(title, plot);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        VBox.setVgrow(plot, Priority.ALWAYS);
        return box;
    }

    private void refresh() {
        List<TrialRow> rows = results.rows();
        if (rows.isEmpty() && !drawn.isEmpty()) {
            best.forgetRange();
            curves.forgetRange();
        }
        drawn = rows;
        Points line = results.bestSoFar();
        best.show(List.of(new Bunch("bunch-best", List.of(line))), line.size());
        best.setAccessibleText(Messages.text(
                "sweep.best.accessible",
                line.size(),
                SweepWords.accuracy(results.best().map(TrialRow::accuracy).orElse(Double.NaN))));
        int longest = rows.stream().mapToInt(row -> row.trial().epochs()).max().orElse(1);
        curves.show(bunches(rows), longest);
        curves.setAccessibleText(Messages.text("sweep.learning.accessible", rows.size()));
    }

    /** From back to front: what the brushes leave out, what was cut short, the others, the best, and the selected one. */
    private List<Bunch> bunches(List<TrialRow> rows) {
        int winner = results.best().map(TrialRow::number).orElse(0);
        List<Bunch> bunches = new ArrayList<>();
        bunches.add(bunch("bunch-other", rows, row -> !results.isChosen(row)));
        bunches.add(bunch("bunch-cut", rows, row -> results.isChosen(row) && row.isCutShort()));
        bunches.add(bunch("bunch-whole", rows, row -> results.isChosen(row) && !row.isCutShort()));
        bunches.add(bunch("bunch-best", rows, row -> results.isChosen(row) && row.number() == winner));
        bunches.add(bunch(
                "bunch-selected",
                rows,
                row -> row.number() == results.selectedProperty().get()));
        return bunches;
    }

    private static Bunch bunch(String styleClass, List<TrialRow> rows, Predicate<TrialRow> belongs) {
        return new Bunch(
                styleClass, rows.stream().filter(belongs).map(TrialRow::curve).toList());
    }
}
