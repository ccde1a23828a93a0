package multilayer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import org.junit.jupiter.api.Test;

class ProductFlopsTest {

    @Test
    void twoOperationsAWeightForwardForTheGradientAndBackwardButForTheFirstLayer() {
        assertThat(ProductFlops.perSample(network())).isEqualTo(4 * 784 * 10);
        assertThat(ProductFlops.perSample(network(256))).isEqualTo(4 * 784 * 256 + 6 * 256 * 10);
        assertThat(ProductFlops.perSample(network(512, 256))).isEqualTo(4 * 784 * 512 + 6 * 512 * 256 + 6 * 256 * 10);
    }

    private static NetworkSpec network(int... units) {
        List<HiddenBlock> hidden =
                Arrays.stream(units).mapToObj(HiddenBlock::relu).toList();
        return new NetworkSpec(784, hidden, 10, Initializer.HE_NORMAL);
    }
}
