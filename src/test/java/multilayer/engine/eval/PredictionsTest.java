package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import multilayer.engine.data.Split;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static final Predictions THREE = Answers.of(
            Split.VALIDATION, new int[] {0, 1, 2}, new double[][] {{0.7, 0.2, 0.1}, {0.6, 0.3, 0.1}, {0.1, 0.5, 0.4}});

    @Test
    void theAnswerIsTheMostProbableClassAndItsProbabilityTheConfidence() {
        assertThat(THREE.predicted(0)).isZero();
        assertThat(THREE.predicted(2)).isEqualTo(1);
        assertThat(THREE.confidence(2)).isCloseTo(0.5, within(1e-6));
        assertThat(THREE.probability(2, 2)).isCloseTo(0.4, within(1e-6));
        assertThat(THREE.ranking(2)).containsExactly(1, 2, 0);
    }

    @Test
    void errorsAreTheSamplesWhoseAnswerIsNotTheirLabel() {
        assertThat(THREE.errors()).containsExactly(1, 2);
        assertThat(THREE.isCorrect(0)).isTrue();
    }

    @Test
    void theMarginIsHowMuchMoreProbableTheAnswerIsThanTheLabel() {
        assertThat(THREE.margin(0)).isZero();
        assertThat(THREE.margin(1)).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void theLossIsMinusTheLogarithmOfTheLabelsProbability() {
        assertThat(THREE.loss(1)).isCloseTo(-Math.log(0.3), within(1e-6));
        assertThat(THREE.metrics().loss())
                .isCloseTo(-(Math.log(0.7) + Math.log(0.3) + Math.log(0.4)) / 3, within(1e-6));
        assertThat(THREE.metrics().accuracy()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(THREE.metrics().split()).isEqualTo(Split.VALIDATION);
    }

    @Test
    void theLossOfACertainMistakeIsFinite() {
        Predictions certain = new Predictions.Builder(Split.TEST, new int[] {5}, 2)
                .add(1, new float[] {500, 0})
                .build();
        assertThat(certain.probability(0, 1)).isZero();
        assertThat(certain.loss(0)).isCloseTo(500, within(1e-3));
    }

    @Test
    void aSampleIsFoundByItsRowInTheDataSet() {
        Predictions some = new Predictions.Builder(Split.TEST, new int[] {3, 8}, 2)
                .add(0, new float[] {1, 0})
                .add(0, new float[] {0, 1})
                .build();
        assertThat(some.row(1)).isEqualTo(8);
        assertThat(some.sampleOf(8)).isEqualTo(1);
        assertThat(some.sampleOf(4)).isEqualTo(-1);
    }

    @Test
    void allAnswersMustBeGiven() {
        Predictions.Builder builder = new Predictions.Builder(Split.TEST, new int[] {3, 8}, 2);
        builder.add(0, new float[] {1, 0});
        assertThatThrownBy(builder::build).hasMessage("1 of 2 answers were given");
    }
}
