package multilayer.app.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import multilayer.experiments.space.Dimension;
import multilayer.experiments.space.Domain;
import multilayer.experiments.space.Hyperparameter;
import multilayer.experiments.space.SearchSpace;
import multilayer.experiments.space.Value;
import multilayer.experiments.sweep.SweepTrial;
import multilayer.experiments.sweep.SweepTrial.State;
import multilayer.export.charts.Points;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepResultsTest {

    private final SweepResults results = new SweepResults();

    @BeforeEach
    void begin() {
        results.begin(SearchSpace.of(
                new Dimension(Hyperparameter.LEARNING_RATE, new Domain.LogUniform(0.01, 1)),
                new Dimension(
                        Hyperparameter.ACTIVATION,
                        new Domain.Choice(List.of(new Value.Word("relu"), new Value.Word("tanh"))))));
    }

    @Test
    void trialsStandByNumberWithTheirValuesInWords() {
        results.put(trial(2, State.COMPLETED, 0.7, 0.6, 0.7));
        results.put(trial(1, State.RUNNING, Double.NaN, 0.5));
        results.publish();
        assertThat(results.rows().stream().map(TrialRow::number)).containsExactly(1, 2);
        assertThat(results.rows().get(1).words()).containsExactly("0.2", "ReLU");
        assertThat(results.rows().get(1).values()).containsExactly(0.2, 0.0);
        assertThat(results.rows().get(0).accuracy()).as("of its last epoch").isEqualTo(0.5);
    }

    @Test
    void theBestIsTheHighestThatTheSweepCompares() {
        results.put(trial(1, State.COMPLETED, 0.7, 0.9, 0.7));
        results.put(trial(2, State.STOPPED_EARLY, 0.7, 0.7));
        results.put(trial(3, State.RUNNING, Double.NaN, 0.8));
        results.publish();
        assertThat(results.best().orElseThrow().number()).as("the first of two").isEqualTo(1);
    }

    @Test
    void theBestSoFarCountsEveryEpochAndEndsAtTheWinnersFigure() {
        results.put(trial(1, State.RUNNING, Double.NaN, 0.5));
        results.put(trial(1, State.STOPPED_EARLY, 0.5, 0.5));
        results.put(trial(2, State.COMPLETED, 0.4, 0.3, 0.4));
        assertThat(bestSoFar()).containsExactly(0.5, 0.5, 0.5);
        results.put(trial(1, State.RUNNING, 0.5, 0.5, 0.6));
        results.put(trial(1, State.COMPLETED, 0.45, 0.5, 0.6, 0.45));
        assertThat(bestSoFar()).as("the best went on and got worse").containsExactly(0.5, 0.5, 0.5, 0.5, 0.45);
    }

    @Test
    void brushesChooseRowsAndTheSelectedTrialStays() {
        for (int number = 1; number <= 10; number++) {
            results.put(trial(number, State.COMPLETED, number / 10.0, number / 10.0));
        }
        results.publish();
        results.selectedProperty().set(9);
        results.parallel().brush(2, new Brush(0, 0.5));
        assertThat(results.chosen().stream().map(TrialRow::number))
                .doesNotContain(9, 10)
                .contains(1, 2);
        assertThat(results.selected().orElseThrow().number()).isEqualTo(9);
        results.parallel().clearAll();
        assertThat(results.chosen()).hasSize(10);
    }

    @Test
    void importancesComeWithTheTenthResultAndTheMostImportantFirst() {
        for (int number = 1; number <= 9; number++) {
            results.put(trial(number, State.COMPLETED, number / 10.0, number / 10.0));
        }
        results.put(trial(10, State.RUNNING, Double.NaN, 0.1));
        results.publish();
        assertThat(results.importances()).isEmpty();
        assertThat(results.counted()).isEqualTo(9);
        results.put(trial(10, State.COMPLETED, 1, 1));
        results.publish();
        assertThat(results.importances().stream().map(ImportanceRow::name))
                .containsExactly("Learning rate", "Activation");
    }

    private List<Double> bestSoFar() {
        Points points = results.bestSoFar();
        return IntStream.range(0, points.size()).mapToObj(points::y).toList();
    }

    /** The learning rate is a tenth of the number; the activation alternates. */
    private static SweepTrial trial(int number, State state, double value, double... accuracies) {
        List<Double> epochs = new ArrayList<>();
        for (double accuracy : accuracies) {
            epochs.add(accuracy);
        }
        return new SweepTrial(
                number,
                Map.of(
                        Hyperparameter.LEARNING_RATE,
                        new Value.Amount(number / 10.0),
                        Hyperparameter.ACTIVATION,
                        new Value.Word(number % 2 == 0 ? "relu" : "tanh")),
                state,
                3,
                Math.max(accuracies.length, 1),
                epochs,
                value,
                Duration.ofSeconds(1),
                null);
    }
}
