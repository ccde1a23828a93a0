package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import multilayer.engine.data.Split;
import org.junit.jupiter.api.Test;

class McNemarTest {

    private static final double[] RIGHT = {0.9, 0.1};
    private static final double[] WRONG = {0.1, 0.9};

    @Test
    void samplesThatOnlyOneGetsRightAreCounted() {
        int[] labels = new int[4];
        Predictions first = Answers.of(Split.TEST, labels, new double[][] {RIGHT, RIGHT, WRONG, RIGHT});
        Predictions second = Answers.of(Split.TEST, labels, new double[][] {RIGHT, WRONG, WRONG, WRONG});
        assertThat(McNemar.of(first, second)).isEqualTo(new McNemar(2, 0));
    }

    @Test
    void thePValueIsThatOfTheBinomialDistribution() {
        // P(X ≤ 1), X ~ B(10, ½): (1 + 10) / 1024; both sides.
        assertThat(new McNemar(1, 9).pValue()).isCloseTo(22 / 1024.0, within(1e-12));
        assertThat(new McNemar(1, 9).isSignificant()).isTrue();
        assertThat(new McNemar(9, 1).pValue()).isCloseTo(22 / 1024.0, within(1e-12));
    }

    @Test
    void halfEachIsNoise() {
        assertThat(new McNemar(5, 5).pValue()).isEqualTo(1);
        assertThat(new McNemar(0, 0).pValue()).isEqualTo(1);
        assertThat(new McNemar(5_000, 5_050).isSignificant()).isFalse();
    }

    @Test
    void manySamplesDoNotOverflow() {
        // Normal approximation of B(10000, ½) at 4850: z = 2.99, p = 0.0028.
        assertThat(new McNemar(4_850, 5_150).pValue()).isCloseTo(0.0028, within(2e-4));
    }

    @Test
    void otherSamplesCannotBeCompared() {
        Predictions one = Answers.of(Split.TEST, new int[1], new double[][] {RIGHT});
        Predictions two = Answers.of(Split.VALIDATION, new int[1], new double[][] {RIGHT});
        assertThatThrownBy(() -> McNemar.of(one, two))
                .hasMessage("both must have answered the same samples: 1 of test and 1 of validation");
    }
}
