package multilayer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(Spread.of(9, 1, 4)).isEqualTo(new Spread(1, 4, 9, 3));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(Spread.of(8, 1, 5, 2)).isEqualTo(new Spread(1, 3.5, 8, 4));
    }

    @Test
    void oneValueIsItsOwnMinimumMedianAndMaximum() {
        assertThat(Spread.of(-2.5)).isEqualTo(new Spread(-2.5, -2.5, -2.5, 1));
    }

    @Test
    void ofRecordsOneFigureIsSummarized() {
        assertThat(Spread.of(List.of("three", "to", "four"), String::length)).isEqualTo(new Spread(2, 4, 5, 3));
    }

    @Test
    void inAnotherUnitEverythingButTheCountIsMultiplied() {
        assertThat(Spread.of(1, 2, 4).times(1_000)).isEqualTo(new Spread(1_000, 2_000, 4_000, 3));
    }

    @Test
    void aPercentileIsTheNearestRankThatCoversItsShare() {
        // Wikipedia's example of the nearest-rank method: ranks 1, 2, 2, 3 and 5 of five.
        double[] values = {50, 15, 40, 20, 35};

        assertThat(Spread.percentile(values, 0.05)).isEqualTo(15);
        assertThat(Spread.percentile(values, 0.3)).isEqualTo(20);
        assertThat(Spread.percentile(values, 0.4)).isEqualTo(20);
        assertThat(Spread.percentile(values, 0.5)).isEqualTo(35);
        assertThat(Spread.percentile(values, 1)).isEqualTo(50);
    }

    @Test
    void ofTwentyValuesThe95thPercentileIsTheLastButOne() {
        double[] values = new double[20];
        for (int i = 0; i < values.length; i++) {
            values[i] = 20 - i;
        }

        assertThat(Spread.percentile(values, 0.95)).isEqualTo(19);
    }

    @Test
    void whatIsSummarizedKeepsItsOrder() {
        double[] values = {3, 1, 2};
        Spread.of(values);
        Spread.percentile(values, 0.5);

        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void refusesToSummarizeNothing() {
        assertThatThrownBy(Spread::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is nothing to summarize");
        assertThatThrownBy(() -> Spread.percentile(new double[0], 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is nothing to summarize");
    }
}
