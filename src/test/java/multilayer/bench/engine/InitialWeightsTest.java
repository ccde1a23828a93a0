package multilayer.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

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

            assertThat(drawn).usingRecursiveComparison().isEqualTo(engines);
            assertThat(InitialWeights.of(spec, 7))
                    .hasSize(spec.hidden().size() + 1)
                    .first()
                    .isEqualTo(engines.get(0).values());
        }
    }
}
