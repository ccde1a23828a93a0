package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InitialWeightsTest {

    @ParameterizedTest
    @MethodSource("multilayer.bench.engine.Task#values")
    void areThoseThatTheEngineStartsFrom(Task task) {
        NetworkSpec spec = task.experiment().network();
        try (Network network = Network.create(spec, 7)) {
            List<NamedTensor> engines = network.tensors();
            List<NamedTensor> drawn = InitialWeights.tensors(spec, 7);

            assertThat(drawn).hasSameSizeAs(engines);
            for (int i = 0; i < engines.size(); i++) {
                assertThat(drawn.get(i).name()).isEqualTo(engines.get(i).name());
                assertThat(drawn.get(i).shape()).isEqualTo(engines.get(i).shape());
                // As bits, so that a NaN or a zero's sign counts; and at once: AssertJ goes through 1.8 million numbers
                // one by one.
                assertThat(Arrays.equals(drawn.get(i).values(), engines.get(i).values()))
                        .as(engines.get(i).name())
                        .isTrue();
            }
            assertThat(InitialWeights.of(spec, 7))
                    .hasSize(spec.hidden().size() + 1)
                    .first()
                    .isEqualTo(engines.get(0).values());
        }
    }
}
