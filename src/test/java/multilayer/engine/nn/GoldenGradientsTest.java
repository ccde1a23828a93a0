package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilayer.engine.Named;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Samples;
import multilayer.engine.golden.Golden;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("One batch through the network agrees with PyTorch in double precision")
class GoldenGradientsTest {

    private static final JsonNode FILE = Golden.file("gradients.json");
    private static final double TOLERANCE = 2e-6;

    static Stream<Arguments> cases() {
        JsonNode smoothed = Golden.file("label-smoothing.json");
        return Stream.concat(Golden.stream(FILE.get("cases")), Golden.stream(smoothed.get("cases")))
                .flatMap(each -> IntStream.of(1, 2, 3, 5)
                        .mapToObj(parts -> Arguments.of(
                                each.get("activation").asText(),
                                each.get("batchNorm").asBoolean(),
                                each.path("labelSmoothing").asDouble(),
                                parts,
                                each)));
    }

    @ParameterizedTest(name = "{0}, batch norm {1}, label smoothing {2}, in {3} parts")
    @MethodSource("cases")
    void lossGradientsAndStatisticsAgree(
            String activation, boolean batchNorm, double labelSmoothing, int parts, JsonNode golden) {
        JsonNode given = Golden.network(FILE, batchNorm);
        NetworkSpec spec = Golden.spec(Named.byId("activation", Activation.values(), activation), batchNorm);
        int[] all = IntStream.range(0, 7).toArray();
        Samples samples = Golden.samples(given);
        try (WorkerPool pool = new WorkerPool(parts, 2);
                Network network = Network.create(spec, 1);
                TrainingPass pass = new TrainingPass(network, 16, new KeepGradients(), 1, pool);
                InferencePass inference = new InferencePass(network, 8, pool)) {
            network.load(Golden.loadable(given));
            pass.smoothLabels(labelSmoothing);
            pass.batch().take(samples, all, 0, 7);
            pass.step(1);
            assertThat(pass.lossSum() / 7).isCloseTo(golden.get("loss").asDouble(), within(TOLERANCE));
            for (NamedTensor gradient : Golden.tensors(golden.get("gradients"))) {
                assertClose(
                        gradient, parameter(network, gradient.name()).gradient().toArray());
            }
            assertStatistics(network, Golden.tensors(golden.get("statistics")));
            inference.batch().take(samples, all, 0, 7);
            inference.run();
            assertThat(inference.lossSum() / 7)
                    .isCloseTo(golden.get("evaluationLoss").asDouble(), within(TOLERANCE));
        }
    }

    private static void assertStatistics(Network network, List<NamedTensor> golden) {
        Map<String, NamedTensor> now =
                network.tensors().stream().collect(Collectors.toMap(NamedTensor::name, Function.identity()));
        for (NamedTensor statistic : golden) {
            assertClose(
                    statistic,
                    Objects.requireNonNull(now.get(statistic.name()), statistic.name())
                            .values());
        }
    }

    private static Parameter parameter(Network network, String name) {
        return network.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void assertClose(NamedTensor golden, float[] actual) {
        assertThat(actual).as(golden.name()).hasSameSizeAs(golden.values());
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i])
                    .as("%s[%d]", golden.name(), i)
                    .isCloseTo(golden.values()[i], within(TOLERANCE));
        }
    }
}
