package multilayer.app.weights;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import multilayer.app.charts.EpochsPlot;
import multilayer.app.charts.HistogramPlot;
import multilayer.app.common.Numbers;
import multilayer.app.common.Styles;
import multilayer.app.model.EpochStatistics;
import multilayer.app.model.WeightsModel;
import multilayer.engine.eval.Histogram;
import multilayer.engine.eval.LayerStatistics;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/** The chosen layer in figures: three histograms at the chosen epoch, two curves over all epochs, and how they were measured. */
final class LayerPlots extends GridPane {

    private static final int COLUMNS = 2;
    private static final int ROWS = 3;
    private static final double LEAST_SPAN_OF_SHARES = 0.1;

    private final WeightsModel model;
    private final HistogramPlot weights = histogram("weights");
    private final HistogramPlot activations = histogram("activations");
    private final HistogramPlot gradients = histogram("gradients");
    private final EpochsPlot ratio =
            new EpochsPlot(Messages.text("weights.axis.ratio"), Scale.LOGARITHMIC, 0, Double.POSITIVE_INFINITY);
    private final EpochsPlot dead =
            new EpochsPlot(Messages.text("weights.axis.dead"), Scale.LINEAR, LEAST_SPAN_OF_SHARES, 1);
    private final TitledPlot weightsPane = new TitledPlot("weights-weights", weights);
    private final TitledPlot activationsPane = new TitledPlot("weights-activations", activations);
    private final TitledPlot gradientsPane = new TitledPlot("weights-gradients", gradients);
    private final TitledPlot ratioPane = new TitledPlot("weights-ratio", ratio);
    private final TitledPlot deadPane = new TitledPlot("weights-dead", dead);
    private final Label measured = new Label();

    LayerPlots(WeightsModel model) {
        this.model = model;
        getStyleClass().add("layer-plots");
        measured.setId("weights-measured");
        measured.getStyleClass().add(Styles.HINT);
        measured.setWrapText(true);
        for (Region each : new Region[] {activations, gradients, dead}) {
            each.getStyleClass().add("of-train");
        }
        VBox how = new VBox(measured);
        how.getStyleClass().add("plots-measured");
        addRow(0, weightsPane, activationsPane);
        addRow(1, gradientsPane, ratioPane);
        addRow(2, deadPane, how);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(half);
        }
        for (int row = 0; row < ROWS; row++) {
            RowConstraints third = new RowConstraints();
            third.setPercentHeight(100.0 / ROWS);
            third.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(third);
        }
        model.shownProperty().addListener(change -> refresh());
        model.statistics().addListener((InvalidationListener) change -> refresh());
        model.layerProperty().addListener(change -> {
            ratio.forgetRange();
            dead.forgetRange();
            refresh();
        });
        refresh();
    }

    private static HistogramPlot histogram(String what) {
        return new HistogramPlot(Messages.text("weights.axis." + what), Messages.text("weights.axis.count"));
    }

    private void refresh() {
        EpochStatistics state = model.shownProperty().get();
        if (state == null) {
            ratio.forgetRange();
            dead.forgetRange();
            return;
        }
        int index = model.layerProperty().get();
        LayerStatistics layer = state.layers().get(index);
        boolean output = index == state.layers().size() - 1;
        String images = Numbers.count(state.images());
        show(weights, LayerStatistics::weights);
        show(activations, LayerStatistics::activations);
        show(gradients, LayerStatistics::gradients);
        weightsPane.tell(Messages.text("weights.weights"), span(layer.weights()));
        activationsPane.tell(
                Messages.text(output ? "weights.logits" : "weights.activations"),
                Messages.text("weights.onImages", span(layer.activations()), images));
        gradientsPane.tell(
                Messages.text("weights.gradients"), Messages.text("weights.onImages", span(layer.gradients()), images));
        showRatio(state, index);
        showDead(state, layer, images);
        measured.setText(Messages.text("weights.measured", images));
    }

    private void show(HistogramPlot plot, Function<LayerStatistics, Histogram> histogram) {
        double[] range = model.range(histogram);
        EpochStatistics state = model.shownProperty().get();
        int layer = model.layerProperty().get();
        plot.show(state == null ? null : histogram.apply(state.layers().get(layer)), range[0], range[1]);
    }

    private void showRatio(EpochStatistics state, int layer) {
        ratio.show(model.overEpochs((each, index) -> each.updateRatios()[index]), model.plannedEpochs(), state.epoch());
        double value = state.updateRatios()[layer];
        ratioPane.tell(
                Messages.text("weights.ratio"),
                Double.isNaN(value)
                        ? Messages.text("weights.ratio.none")
                        : Messages.text("weights.ratio.value", Numbers.significant(value, 2)));
    }

    private void showDead(EpochStatistics state, LayerStatistics layer, String images) {
        dead.setVisible(layer.canDie());
        dead.show(
                model.overEpochs((each, index) -> each.layers().get(index).deadShare()),
                model.plannedEpochs(),
                state.epoch());
        deadPane.tell(
                Messages.text("weights.dead"),
                layer.canDie()
                        ? Messages.text(
                                "weights.dead.value",
                                Numbers.count(layer.deadUnits()),
                                Numbers.count(layer.units()),
                                Numbers.percent(layer.deadShare(), 1),
                                images)
                        : Messages.text("weights.dead.none"));
    }

    private static String span(Histogram histogram) {
        return histogram.total() == 0
                ? Messages.text("weights.noNumbers")
                : Messages.text(
                        "weights.span",
                        Numbers.significant(histogram.lower(), 2).replace('-', '\u2212'),
                        Numbers.significant(histogram.upper(), 2).replace('-', '\u2212'));
    }
}
