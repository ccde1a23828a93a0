package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {

    @Test
    void equalLogitsCostTheLogarithmOfTheNumberOfClasses() {
        assertThat(SoftmaxCrossEntropy.loss(new float[10], 0, 10, 0, 3)).isCloseTo(Math.log(10), within(1e-12));
    }

    @Test
    void gradientIsSoftmaxMinusOneHotTimesTheScale() {
        float[] logits = {9, (float) Math.log(1), (float) Math.log(2), (float) Math.log(5)};
        double loss = SoftmaxCrossEntropy.lossAndGradient(logits, 1, 3, 2, 2, 0, 0.5);
        assertThat(loss).isCloseTo(Math.log(8.0 / 5), within(1e-6));
        assertThat((double) logits[1]).isCloseTo(0.5 * 1 / 8, within(1e-7));
        assertThat((double) logits[2]).isCloseTo(0.5 * 2 / 8, within(1e-7));
        assertThat((double) logits[3]).isCloseTo(0.5 * (5.0 / 8 - 1), within(1e-7));
        assertThat(logits[0]).as("the neighbour's logit").isEqualTo(9);
    }

    @Test
    void smoothedLabelsMoveTheGradientAndNotTheLoss() {
        float[] logits = {(float) Math.log(1), (float) Math.log(2), (float) Math.log(5)};
        double loss = SoftmaxCrossEntropy.lossAndGradient(logits, 0, 3, 2, 2, 0.3, 0.5);
        assertThat(loss).isCloseTo(Math.log(8.0 / 5), within(1e-6));
        // The labels are 0.1, 0.1 and 0.8.
        assertThat((double) logits[0]).isCloseTo(0.5 * (1.0 / 8 - 0.1), within(1e-7));
        assertThat((double) logits[1]).isCloseTo(0.5 * (2.0 / 8 - 0.1), within(1e-7));
        assertThat((double) logits[2]).isCloseTo(0.5 * (5.0 / 8 - 0.8), within(1e-7));
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        float[] logits = {3e38f, -3e38f};
        assertThat(SoftmaxCrossEntropy.loss(logits, 0, 2, 0, 0)).isZero();
        assertThat(SoftmaxCrossEntropy.lossAndGradient(logits, 0, 2, 0, 0, 0, 1))
                .isZero();
        assertThat(logits).containsExactly(0, 0);
    }

    @Test
    void firstOfEqualLogitsWins() {
        assertThat(SoftmaxCrossEntropy.argmax(new float[] {1, 5, 5}, 0, 3)).isEqualTo(1);
    }
}
