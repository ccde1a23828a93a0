package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilayer.engine.data.Split;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Calibration CALIBRATION =
            Calibration.of(Answers.of(Split.VALIDATION, new int[] {0, 0, 1, 1}, new double[][] {
                {0.95, 0.05}, {0.93, 0.07}, {0.91, 0.09}, {0.35, 0.65}
            }));

    @Test
    void samplesAreSortedByConfidenceIntoTenBins() {
        assertThat(CALIBRATION.bins()).hasSize(10);
        Calibration.Bin last = CALIBRATION.bins().get(9);
        assertThat(last.samples()).isEqualTo(3);
        assertThat(last.confidence()).isCloseTo((0.95 + 0.93 + 0.91) / 3, within(1e-6));
        assertThat(last.accuracy()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(CALIBRATION.bins().get(6).samples()).isEqualTo(1);
        assertThat(CALIBRATION.bins().get(0).accuracy()).isNaN();
    }

    @Test
    void theExpectedErrorIsTheMeanGapComputedByHand() {
        double gapOfThree = 0.93 - 2 / 3.0;
        double gapOfOne = 1 - 0.65;
        assertThat(CALIBRATION.expectedError()).isCloseTo((3 * gapOfThree + gapOfOne) / 4, within(1e-6));
    }
}
