package multilayer.export.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void linearTicksAreRoundAndShareTheirDecimals() {
        assertThat(labels(Scale.LINEAR, 0, 1, 5)).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(Scale.LINEAR, 0.75, 0.9, 4)).containsExactly("0.75", "0.80", "0.85", "0.90");
        assertThat(labels(Scale.LINEAR, 0, 10, 5)).containsExactly("0", "2", "4", "6", "8", "10");
    }

    @Test
    void logarithmicTicksGetSparserAsTheDecadesGrow() {
        assertThat(labels(Scale.LOGARITHMIC, 0.1, 2, 6)).containsExactly("0.1", "0.2", "0.5", "1", "2");
        assertThat(labels(Scale.LOGARITHMIC, 0.001, 1, 5)).containsExactly("0.001", "0.01", "0.1", "1");
        assertThat(labels(Scale.LOGARITHMIC, 1e-10, 1e10, 5)).containsExactly("1e-8", "0.0001", "1", "10000", "1e8");
    }

    @Test
    void aNarrowLogarithmicAxisHasLinearTicks() {
        assertThat(labels(Scale.LOGARITHMIC, 0.3, 0.5, 4)).containsExactly("0.30", "0.35", "0.40", "0.45", "0.50");
    }

    @Test
    void hugeValuesAreWrittenWithAnExponent() {
        assertThat(labels(Scale.LINEAR, 0, 2e30, 2)).containsExactly("0", "1e30", "2e30");
    }

    @Test
    void emptyBoundsHaveNoTicks() {
        assertThat(labels(Scale.LINEAR, 1, 1, 5)).isEmpty();
        assertThat(labels(Scale.LINEAR, Double.NaN, 1, 5)).isEmpty();
    }

    private static List<String> labels(Scale scale, double lower, double upper, int most) {
        return Ticks.of(scale, lower, upper, most).stream().map(Tick::label).toList();
    }
}
