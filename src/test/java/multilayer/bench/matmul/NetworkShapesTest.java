package multilayer.bench.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import multilayer.bench.ProductFlops;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import org.junit.jupiter.api.Test;

class NetworkShapesTest {

    @Test
    void eachLayerHasTwoProductsAndAllButTheFirstAThird() {
        assertThat(NetworkShapes.of(network(256), 128))
                .containsExactly(
                        new Shape(128, 784, 256),
                        new Shape(784, 128, 256),
                        new Shape(128, 256, 10),
                        new Shape(256, 128, 10),
                        new Shape(128, 10, 256));
    }

    @Test
    void theirOperationsAreThoseThatAreCountedForAStep() {
        NetworkSpec network = network(512, 256);

        double flops =
                NetworkShapes.of(network, 64).stream().mapToDouble(Shape::flops).sum();

        assertThat(flops).isCloseTo(64.0 * ProductFlops.perSample(network), within(0.5));
    }

    private static NetworkSpec network(int... units) {
        List<HiddenBlock> hidden =
                Arrays.stream(units).mapToObj(HiddenBlock::relu).toList();
        return new NetworkSpec(784, hidden, 10, Initializer.HE_NORMAL);
    }
}
