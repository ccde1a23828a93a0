package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilayer.engine.data.Split;
import org.junit.jupiter.api.Test;

/** Class 0: 2 right, 1 taken for 1; class 1: 1 right, 1 taken for 0; class 2: never right, never answered. */
class ConfusionMatrixTest {

    private static final double[] FIRST = {0.8, 0.1, 0.1};
    private static final double[] SECOND = {0.1, 0.8, 0.1};

    private static final ConfusionMatrix MATRIX = ConfusionMatrix.of(Answers.of(
            Split.TEST, new int[] {0, 0, 0, 1, 1, 2}, new double[][] {FIRST, FIRST, SECOND, SECOND, FIRST, FIRST}));

    @Test
    void rowsAreTrueClassesAndColumnsAnswers() {
        assertThat(MATRIX.toArray()).isDeepEqualTo(new int[][] {{2, 1, 0}, {1, 1, 0}, {1, 0, 0}});
        assertThat(MATRIX.labelled(0)).isEqualTo(3);
        assertThat(MATRIX.answered(0)).isEqualTo(4);
        assertThat(MATRIX.split()).isEqualTo(Split.TEST);
    }

    @Test
    void accuracyIsTheShareOnTheDiagonal() {
        assertThat(MATRIX.accuracy()).isEqualTo(new Proportion(3, 6));
    }

    @Test
    void scoresAreThoseComputedByHand() {
        ClassScores first = MATRIX.scores(0);
        assertThat(first.precision()).isCloseTo(2 / 4.0, within(1e-12));
        assertThat(first.recall()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(first.f1()).isCloseTo(4 / 7.0, within(1e-12));
        assertThat(first.support()).isEqualTo(3);
    }

    @Test
    void aClassThatIsNeverAnsweredHasNoPrecisionButARecall() {
        ClassScores last = MATRIX.scores(2);
        assertThat(last.precision()).isNaN();
        assertThat(last.recall()).isZero();
        assertThat(last.f1()).isZero();
    }

    @Test
    void whatIsTakenFromItIsACopy() {
        MATRIX.toArray()[0][0] = 99;
        assertThat(MATRIX.count(0, 0)).isEqualTo(2);
    }
}
