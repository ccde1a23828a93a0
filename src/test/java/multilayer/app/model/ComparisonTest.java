package multilayer.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import multilayer.engine.data.Split;
import multilayer.engine.data.Validation;
import multilayer.engine.eval.McNemar;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final EndedRun first = ComparedAnswers.run(1, 3, Validation.stratified(0.1));
    private final EndedRun second = ComparedAnswers.run(2, 3, Validation.TEST);

    @Test
    void everyImageIsInOneOfFourCells() {
        Comparison comparison = comparison(50, 4, 20, 6, Split.VALIDATION);
        assertThat(comparison.bothRight()).isEqualTo(50);
        assertThat(comparison.difference()).isEqualTo(new McNemar(4, 20));
        assertThat(comparison.bothWrong()).isEqualTo(6);
        assertThat(comparison.firstAccuracy().value()).isEqualTo(54 / 80.0);
        assertThat(comparison.secondAccuracy().value()).isEqualTo(70 / 80.0);
    }

    @Test
    void theImagesOfOneRunComeInTheOrderOfHowWrongTheOtherIs() {
        Comparison comparison = new ComparedAnswers()
                .add(1, true, false, 1)
                .add(1, false, true)
                .add(1, true, false, 5)
                .add(1, true, true)
                .add(1, true, false, 3)
                .of(first, second, Split.VALIDATION);
        assertThat(comparison.onlyFirst()).containsExactly(2, 4, 0);
        assertThat(comparison.onlySecond()).containsExactly(1);
    }

    @Test
    void aDifferenceThatChanceHardlyMakesIsMoreThanNoise() {
        // 24 images, 4 or fewer of them for one run: 2 · (1 + 24 + 276 + 2024 + 10626) / 2^24 = 0.0015.
        assertThat(ComparisonFigures.verdict(comparison(50, 4, 20, 6, Split.VALIDATION)))
                .isEqualTo(
                        "The difference of 20 points of validation accuracy in favour of B is more than noise (p = 0.002).");
    }

    @Test
    void aDifferenceThatChanceMakesOftenMayBeNoise() {
        // 2 · (1 + 8 + 28 + 56) / 2^8 = 0.73.
        assertThat(ComparisonFigures.verdict(comparison(60, 5, 3, 12, Split.TRAIN)))
                .isEqualTo("The difference of 2.5 points of train accuracy in favour of A may be noise (p = 0.73).");
        assertThat(ComparisonFigures.verdict(comparison(60, 5, 5, 10, Split.TEST)))
                .isEqualTo("Both get equally many test images right (p = 1.00).");
    }

    @Test
    void aPValueIsNeverWrittenAsZero() {
        assertThat(ComparisonFigures.pValue(1e-20)).isEqualTo("p < 0.001");
        assertThat(ComparisonFigures.pValue(0.0014)).isEqualTo("p = 0.001");
        assertThat(ComparisonFigures.pValue(0.0496)).isEqualTo("p = 0.050");
    }

    @Test
    void accuraciesNameTheirSplitAndWhetherItIsSealedForTheirRun() {
        Comparison comparison = comparison(50, 4, 20, 6, Split.TEST);
        assertThat(ComparisonFigures.firstAccuracy(comparison))
                .isEqualTo("test accuracy 0.675 [0.566, 0.768] \u00b7 epoch 3");
        assertThat(ComparisonFigures.secondAccuracy(comparison))
                .isEqualTo("test (not sealed) accuracy 0.875 [0.785, 0.931] \u00b7 epoch 3");
        assertThat(ComparisonFigures.basis(comparison))
                .startsWith("On all 80 test images.")
                .endsWith("They are not sealed for a run that was validated on them.");
        assertThat(ComparisonFigures.basis(comparison(1, 0, 0, 0, Split.VALIDATION)))
                .startsWith("On the one validation image that both runs held out");
    }

    private Comparison comparison(int bothRight, int onlyFirst, int onlySecond, int bothWrong, Split split) {
        return new ComparedAnswers()
                .add(bothRight, true, true)
                .add(onlyFirst, true, false)
                .add(onlySecond, false, true)
                .add(bothWrong, false, false)
                .of(first, second, split);
    }
}
