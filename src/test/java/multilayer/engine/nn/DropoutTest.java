package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 0.9})
    void dropsItsRateAndScalesTheRestSoThatTheMeanStays(double rate) {
        float[] values = ones(200_000);
        new Dropout(values.length).apply(values, values.length, 0, 12345, rate);
        int dropped = 0;
        for (float value : values) {
            if (value == 0) {
                dropped++;
            } else {
                assertThat((double) value).isCloseTo(1 / (1 - rate), within(1e-5));
            }
        }
        double fourSigma = 4 * Math.sqrt(rate * (1 - rate) / values.length);
        assertThat((double) dropped / values.length).isCloseTo(rate, within(fourSigma));
    }

    @Test
    void givesAnElementTheSameFateHoweverTheBatchIsCut() {
        float[] whole = ones(100);
        new Dropout(100).apply(whole, 100, 0, 77, 0.5);
        float[] tail = ones(60);
        new Dropout(60).apply(tail, 60, 40, 77, 0.5);
        assertThat(tail).containsExactly(Arrays.copyOfRange(whole, 40, 100));
    }

    @Test
    void drawsAnotherMaskForAnotherKey() {
        float[] one = ones(1_000);
        float[] other = ones(1_000);
        new Dropout(1_000).apply(one, 1_000, 0, 1, 0.5);
        new Dropout(1_000).apply(other, 1_000, 0, 2, 0.5);
        int same = 0;
        for (int i = 0; i < one.length; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        assertThat(same).isBetween(420, 580);
    }

    private static float[] ones(int length) {
        float[] values = new float[length];
        Arrays.fill(values, 1);
        return values;
    }
}
