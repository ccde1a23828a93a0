package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.engine.NamedTensor;
import org.junit.jupiter.api.Test;

class UpdateRatioTest {

    @Test
    void isTheNormOfTheChangeOverTheNormBeforePerEpochOfWeightsAlone() {
        List<NamedTensor> before = List.of(weight("dense1", 3, 4), bias(1), weight("output", 0, 2), bias(1));
        List<NamedTensor> after = List.of(weight("dense1", 3, 5), bias(9), weight("output", 3, 6), bias(9));
        assertThat(UpdateRatio.perEpoch(before, after, 1)).containsExactly(1 / 5.0, 5 / 2.0);
        assertThat(UpdateRatio.perEpoch(before, after, 4)).containsExactly(1 / 20.0, 5 / 8.0);
    }

    @Test
    void ofWeightsThatWereZeroIsNoNumber() {
        List<NamedTensor> zeros = List.of(weight("output", 0, 0));
        assertThat(UpdateRatio.perEpoch(zeros, List.of(weight("output", 1, 1)), 1))
                .containsExactly(Double.NaN);
    }

    private static NamedTensor weight(String layer, float first, float second) {
        return new NamedTensor(layer + ".weight", new int[] {1, 2}, new float[] {first, second});
    }

    private static NamedTensor bias(float value) {
        return new NamedTensor("any.bias", new int[] {1}, new float[] {value});
    }
}
