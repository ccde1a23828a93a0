package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void aValueOnAnEdgeBelongsToTheUpperBinAndTheLargestToTheLast() {
        Histogram histogram = Histogram.of(new float[] {-2, -1, 0, 0.5f, 1, 2}, 4);
        assertThat(histogram.lower()).isEqualTo(-2);
        assertThat(histogram.upper()).isEqualTo(2);
        assertThat(histogram.counts()).containsExactly(1, 1, 2, 2);
        assertThat(histogram.edge(1)).isEqualTo(-1);
        assertThat(histogram.edge(4)).isEqualTo(2);
        assertThat(histogram.total()).isEqualTo(6);
    }

    @Test
    void equalValuesStandInTheMiddleOfAUnit() {
        Histogram zeros = Histogram.of(new float[] {0, 0, 0}, 3);
        assertThat(zeros.lower()).isEqualTo(-0.5);
        assertThat(zeros.upper()).isEqualTo(0.5);
        assertThat(zeros.counts()).containsExactly(0, 3, 0);
        assertThat(Histogram.of(new float[] {8}, 3).lower()).isEqualTo(4);
    }

    @Test
    void whatIsNotFiniteIsNotCounted() {
        float[] values = {Float.NaN, 1, Float.POSITIVE_INFINITY, 3, Float.NEGATIVE_INFINITY};
        assertThat(Histogram.of(values, 2).counts()).containsExactly(1, 1);
        Histogram nothing = Histogram.of(new float[] {Float.NaN}, 2);
        assertThat(nothing.total()).isZero();
        assertThat(nothing.upper()).isEqualTo(1);
    }

    @Test
    void aQuantileIsTheEndOfTheBinInWhichItIsReached() {
        Histogram histogram = Histogram.of(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 10}, 10);
        assertThat(histogram.quantile(0.5)).isEqualTo(5);
        assertThat(histogram.quantile(0.9)).isEqualTo(9);
        assertThat(histogram.quantile(1)).isEqualTo(10);
        assertThat(histogram.quantile(0)).isZero();
    }
}
