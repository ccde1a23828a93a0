package multilayer.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportanceTest {

    private static final int TRIALS = 40;

    private final SplittableRandom random = new SplittableRandom(7);
    private final double[] learningRates =
            random.doubles(TRIALS).map(share -> Math.pow(10, -3 + 2 * share)).toArray();
    private final double[] units =
            random.ints(TRIALS, 32, 1025).asDoubleStream().toArray();

    @Test
    void whatTwoSeparateGroupsExplainIsComputedByHand() {
        double[] choice =
                IntStream.range(0, 20).mapToDouble(index -> index < 10 ? 0 : 1).toArray();
        double[] results = IntStream.range(0, 20).asDoubleStream().toArray();
        double h = 19 * 500.0 / 665;
        assertThat(importance(choice, true, results).share()).isCloseTo((h - 1) / 18, within(1e-12));
    }

    @Test
    void theOneThatDecidesStandsOutAndTheOtherIsNoise() {
        double[] results = results(rate -> -rate);
        Importance decides = importance(learningRates, false, results);
        assertThat(decides.share()).isBetween(0.9, 1.0);
        assertThat(decides.isMoreThanChance()).isTrue();
        Importance other = importance(units, false, results);
        assertThat(other.share()).isLessThan(0.25);
        assertThat(other.isMoreThanChance()).isFalse();
    }

    @Test
    void aBestValueInTheMiddleIsFound() {
        double[] results = results(rate -> -Math.abs(Math.log10(rate) + 2));
        assertThat(importance(learningRates, false, results).share()).isGreaterThan(0.6);
    }

    @Test
    void whicheverWayIsBetterAndHoweverTheResultsAreSpread() {
        double[] results = results(rate -> rate);
        double[] other = results(rate -> -Math.pow(rate, 9));
        assertThat(importance(learningRates, false, results)).isEqualTo(importance(learningRates, false, other));
    }

    @Test
    void trialsWithoutAResultDoNotCount() {
        double[] values = new double[12];
        double[] results = new double[12];
        for (int index = 0; index < 12; index++) {
            values[index] = index % 2;
            results[index] = index < 10 ? index % 2 : Double.NaN;
        }
        assertThat(importance(values, true, results).share()).isEqualTo(1);
    }

    @Test
    void fewResultsTellNothing() {
        assertThat(Importance.of(new double[9], false, new double[9])).isEmpty();
    }

    @Test
    void equalResultsAndEqualValuesExplainNothing() {
        assertThat(importance(learningRates, false, new double[TRIALS])).isEqualTo(new Importance(0, 0));
        assertThat(importance(new double[TRIALS], false, learningRates)).isEqualTo(new Importance(0, 0));
    }

    @Test
    void bothMustBeAsMany() {
        assertThatThrownBy(() -> Importance.of(new double[10], true, new double[11]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values and results must have the same length: 10, 11");
    }

    private double[] results(DoubleUnaryOperator ofRate) {
        return IntStream.range(0, TRIALS)
                .mapToDouble(index -> ofRate.applyAsDouble(learningRates[index]))
                .toArray();
    }

    private static Importance importance(double[] values, boolean choices, double[] results) {
        return Importance.of(values, choices, results).orElseThrow();
    }
}
