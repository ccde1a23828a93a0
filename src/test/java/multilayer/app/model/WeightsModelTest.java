package multilayer.app.model;

import static multilayer.app.model.EpochsOfWeights.statistics;
import static org.assertj.core.api.Assertions.assertThat;

import multilayer.app.model.WeightsModel.LayerName;
import multilayer.engine.eval.LayerStatistics;
import multilayer.export.charts.Points;
import org.junit.jupiter.api.Test;

class WeightsModelTest {

    private final EvaluationModel evaluation = new EvaluationModel();
    private final WeightsModel model = new WeightsModel(evaluation);

    @Test
    void theChosenEpochIsWantedFirstThenTheOthersFromTheLatestOn() {
        assertThat(model.wanted()).isZero();
        RunWeights run = EpochsOfWeights.run(1, 2, 3);
        evaluation.show(run);
        evaluation.choose(2);
        assertThat(model.wanted()).isEqualTo(2);
        model.add(statistics(run, 2));
        assertThat(model.wanted()).isEqualTo(3);
        model.add(statistics(run, 3));
        assertThat(model.wanted()).isEqualTo(1);
        model.add(statistics(run, 1));
        assertThat(model.wanted()).isZero();
        assertThat(model.statistics()).extracting(EpochStatistics::epoch).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsShownStaysUntilTheChosenEpochIsKnown() {
        RunWeights run = EpochsOfWeights.run(1, 2);
        evaluation.show(run);
        EpochStatistics second = statistics(run, 2);
        model.add(second);
        evaluation.choose(1);
        assertThat(model.shownProperty().get()).isSameAs(second);
        EpochStatistics first = statistics(run, 1);
        model.add(first);
        assertThat(model.shownProperty().get()).isSameAs(first);
        assertThat(model.firstWeights().orElseThrow())
                .isSameAs(run.kept(1).tensors().get(0).values());
    }

    @Test
    void anotherRunBeginsAnewAndKeepsTheLayerIfItHasIt() {
        RunWeights run = EpochsOfWeights.run(1);
        evaluation.show(run);
        assertThat(model.layers()).containsExactly(new LayerName(0, "dense1", 2, 3), new LayerName(1, "output", 3, 2));
        model.layerProperty().set(1);
        model.add(statistics(run, 1));
        evaluation.show(EpochsOfWeights.run(1));
        assertThat(model.layerProperty().get()).isEqualTo(1);
        assertThat(model.shownProperty().get()).isNull();
        model.add(statistics(run, 1));
        assertThat(model.statistics()).as("of the run before").isEmpty();
        evaluation.show(null);
        assertThat(model.layerProperty().get()).isZero();
        assertThat(model.layers()).isEmpty();
    }

    @Test
    void aHistogramsAxisHasRoomForAllEpochsAndACurveHasAPointForEach() {
        RunWeights run = EpochsOfWeights.run(1, 3);
        evaluation.show(run);
        assertThat(model.range(LayerStatistics::weights)).containsExactly(0, 1);
        model.add(statistics(run, 1));
        model.add(statistics(run, 3));
        assertThat(model.range(LayerStatistics::weights)).containsExactly(-3, 3);
        Points ratios = model.overEpochs((each, layer) -> each.updateRatios()[layer]);
        assertThat(ratios.size()).isEqualTo(2);
        assertThat(ratios.x(1)).isEqualTo(3);
        assertThat(ratios.y(1)).isEqualTo(1.0 / 3);
    }
}
