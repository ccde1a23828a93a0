package multilayer.bench.roofline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilayer.bench.ProductFlops;
import multilayer.bench.matmul.Shape;
import multilayer.bench.roofline.StepProduct.Role;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import org.junit.jupiter.api.Test;

class StepProductTest {

    private final NetworkSpec network = new NetworkSpec(784, List.of(HiddenBlock.relu(256)), 10, Initializer.HE_NORMAL);

    @Test
    void theChaptersNetworkHasFiveProducts() {
        assertThat(StepProduct.of(network, 128))
                .containsExactly(
                        new StepProduct(0, Role.FORWARD, new Shape(128, 784, 256)),
                        new StepProduct(1, Role.FORWARD, new Shape(128, 256, 10)),
                        new StepProduct(1, Role.WEIGHT_GRADIENT, new Shape(256, 128, 10)),
                        new StepProduct(1, Role.INPUT_GRADIENT, new Shape(128, 10, 256)),
                        new StepProduct(0, Role.WEIGHT_GRADIENT, new Shape(784, 128, 256)));
    }

    @Test
    void theirOperationsAreThoseThatAreCountedElsewhere() {
        assertThat(StepProduct.of(network, 128).stream()
                        .mapToDouble(product -> product.shape().flops())
                        .sum())
                .isEqualTo(128.0 * ProductFlops.perSample(network));
    }
}
