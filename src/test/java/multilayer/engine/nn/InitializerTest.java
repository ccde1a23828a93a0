package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import multilayer.engine.nn.Initializer.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializerTest {

    /** Fan-in 50, fan-out 150; the variances are the papers'. */
    @ParameterizedTest
    @CsvSource({
        "HE_NORMAL, 0.04",
        "HE_UNIFORM, 0.04",
        "GLOROT_NORMAL, 0.01",
        "GLOROT_UNIFORM, 0.01",
        "LECUN_NORMAL, 0.02",
        "LECUN_UNIFORM, 0.02",
        "NORMAL, 0.0001",
        "ZEROS, 0"
    })
    void drawsWithTheMeanAndVarianceOfItsScheme(Scheme scheme, double variance) {
        Random random = new Random(1);
        int count = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            float weight = Initializer.of(scheme).draw(random, 50, 150);
            sum += weight;
            squares += weight * weight;
        }
        assertThat(sum / count).isCloseTo(0, within(5 * Math.sqrt(variance / count)));
        assertThat(squares / count).isCloseTo(variance, within(0.02 * variance));
    }

    @ParameterizedTest
    @CsvSource({"HE_UNIFORM, 0.34641", "GLOROT_UNIFORM, 0.173205", "LECUN_UNIFORM, 0.244949"})
    void uniformSchemesStayInsideTheirLimit(Scheme scheme, double limit) {
        Random random = new Random(2);
        double largest = 0;
        for (int i = 0; i < 10_000; i++) {
            largest = Math.max(largest, Math.abs(Initializer.of(scheme).draw(random, 50, 150)));
        }
        assertThat(largest).isBetween(0.99 * limit, 1.0001 * limit);
    }

    @Test
    void refusesAStandardDeviationOfZeroWithTheBound() {
        assertThatThrownBy(() -> Initializer.normal(0)).hasMessage("sigma must be in (0, 10]: 0");
    }
}
