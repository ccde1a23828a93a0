package multilayer.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AverageTest {

    @Test
    void theDeviationIsThatOfASample() {
        Average average = Average.of(0.2, 0.4, 0.6, 0.8);
        assertThat(average.mean()).isCloseTo(0.5, within(1e-15));
        assertThat(average.standardDeviation()).isCloseTo(Math.sqrt(0.2 / 3), within(1e-15));
        assertThat(average.standardError()).isCloseTo(Math.sqrt(0.2 / 3) / 2, within(1e-15));
        assertThat(average.count()).isEqualTo(4);
    }

    @Test
    void oneSeedHasAMeanAndNothingElse() {
        assertThat(Average.of(0.7).mean()).isEqualTo(0.7);
        assertThat(Average.of(0.7).standardDeviation()).isNaN();
        assertThat(Average.of(0.7).standardError()).isNaN();
        assertThatThrownBy(Average::of).hasMessage("there is nothing to average");
    }
}
