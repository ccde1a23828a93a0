package multilayer.app.sweep;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import multilayer.app.charts.ScatterPlot;
import multilayer.app.charts.ScatterPlot.Dot;
import multilayer.app.model.sweep.SweepAxis;
import multilayer.app.model.sweep.SweepResults;
import multilayer.app.model.sweep.SweepWords;
import multilayer.app.model.sweep.TrialRow;
import multilayer.export.charts.ChartData.Axis;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/** The accuracy of all trials against any one hyperparameter. */
final class ScatterSection extends SweepSection {

    private static final double ROOM = 0.04;
    private static final double JITTER = 0.3;

    /** The golden ratio's fractional part: consecutive numbers of trials are spread evenly. */
    private static final double GOLDEN = 0.618034;

    private final SweepResults results;
    private final ComboBox<String> choice;
    private final StackPane place = new StackPane();
    private List<SweepAxis> axes = List.of();
    private SweepAxis drawnAcross = SweepAxis.ofNumbers("", Scale.LINEAR, 0, 0);
    private SweepAxis drawnUp = drawnAcross;
    private ScatterPlot plot = new ScatterPlot(axis(drawnAcross), List.of(), axis(drawnUp), id -> "", id -> {});

    ScatterSection(SweepResults results) {
        this(results, new ComboBox<>());
    }

    private ScatterSection(SweepResults results, ComboBox<String> choice) {
        super("sweep-scatter", "sweep.scatter", new Label(Messages.text("sweep.scatter.against")), choice);
        this.results = results;
        this.choice = choice;
        choice.setId("sweep-scatter-choice");
        choice.getStyleClass().add("small");
        choice.setAccessibleText(Messages.text("sweep.scatter.choice"));
        choice.valueProperty().addListener(change -> refresh());
        place.setMinHeight(232);
        place.setPrefHeight(232);
        getChildren().add(place);
        results.revisionProperty().addListener(change -> refresh());
        results.selectedProperty().addListener(change -> refresh());
        refresh();
    }

    private void refresh() {
        if (!results.axes().equals(axes)) {
            axes = results.axes();
            choice.getItems().setAll(axes.stream().map(SweepAxis::name).toList());
            choice.getSelectionModel().selectFirst();
        }
        int index = choice.getSelectionModel().getSelectedIndex();
        if (index < 0 || index >= axes.size()) {
            place.getChildren().clear();
            return;
        }
        SweepAxis across = axes.get(index);
        SweepAxis up = results.accuracyAxis();
        if (!across.equals(drawnAcross)
                || !up.equals(drawnUp)
                || place.getChildren().isEmpty()) {
            replace(across, up);
        }
        plot.show(dots(index, across));
        plot.setAccessibleText(Messages.text("sweep.scatter.accessible", across.name()));
    }

    private void replace(SweepAxis across, SweepAxis up) {
        drawnAcross = across;
        drawnUp = up;
        plot = new ScatterPlot(
                roomy(across),
                across.named(),
                axis(up),
                id -> results.row(id)
                        .map(row -> SweepWords.trial(row, results.axes()))
                        .orElse(""),
                id -> results.selectedProperty().set(id));
        plot.setId("sweep-scatter-plot");
        place.getChildren().setAll(plot);
    }

    private static Axis axis(SweepAxis axis) {
        return new Axis(axis.name(), axis.scale(), axis.lower(), axis.upper());
    }

    /** A dot on the frame would be half hidden by it. */
    private static Axis roomy(SweepAxis axis) {
        if (axis.isOfChoices()) {
            return new Axis(axis.name(), Scale.LINEAR, -0.5, axis.upper() + 0.5);
        }
        if (axis.lower() == axis.upper()) {
            return new Axis(axis.name(), Scale.LINEAR, axis.lower() - 0.5, axis.upper() + 0.5);
        }
        return new Axis(
                axis.name(),
                axis.scale(),
                axis.scale().value(-ROOM, axis.lower(), axis.upper()),
                axis.scale().value(1 + ROOM, axis.lower(), axis.upper()));
    }

    /** From back to front: the best and the selected one over the others. */
    private List<Dot> dots(int index, SweepAxis across) {
        int best = results.best().map(TrialRow::number).orElse(0);
        int selected = results.selectedProperty().get();
        List<Dot> behind = new ArrayList<>();
        List<Dot> front = new ArrayList<>();
        for (TrialRow row : results.rows()) {
            if (!Double.isNaN(row.accuracy())) {
                String style = row.number() == selected
                        ? "dot-selected"
                        : !results.isChosen(row)
                                ? "dot-other"
                                : row.number() == best ? "dot-best" : row.isCutShort() ? "dot-cut" : "dot-whole";
                boolean standsOut = row.number() == selected || row.number() == best;
                (standsOut ? front : behind)
                        .add(new Dot(row.number(), place(row, index, across), row.accuracy(), style));
            }
        }
        behind.addAll(front);
        return behind;
    }

    /** Trials with the same choice stand beside each other, always in the same place. */
    private static double place(TrialRow row, int index, SweepAxis across) {
        double value = row.values().get(index);
        return across.isOfChoices() ? value + JITTER * (row.number() * GOLDEN % 1 - 0.5) : value;
    }
}
