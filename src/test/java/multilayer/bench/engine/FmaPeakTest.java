package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FmaPeakTest {

    @ParameterizedTest
    @CsvSource({"55.1, 64", "31, 32", "32.3, 32", "33, 64", "15.2, 16", "0.9, 1"})
    void aCoreCanDoThePowerOfTwoThatTheLoopDoesNotExceed(double reached, int perCycle) {
        FmaPeak peak = FmaPeak.of(2, 3.5, 3.5 * reached);

        assertThat(peak.perCycle()).isEqualTo(perCycle);
        assertThat(peak.gigaflopsPerSecond()).isEqualTo(2 * 3.5 * perCycle);
    }

    @Test
    void itsDerivationIsTold() {
        assertThat(FmaPeak.of(4, 3.62, 3.62 * 57).derivation())
                .isEqualTo(
                        "derived: 4 cores x 3.62 GHz (measured) x 64 operations a cycle (a loop of FMAs reached 57.0)");
    }

    @Test
    void measuresMoreThanOneOperationACycleOnAClockThatProcessorsHave() throws InterruptedException {
        FmaPeak peak = FmaPeak.measure(1);

        assertThat(peak.gigahertz()).isBetween(0.1, 10.0);
        assertThat(peak.perCycle()).isBetween(1, 256);
    }
}
