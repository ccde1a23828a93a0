package multilayer.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Samples;
import multilayer.engine.golden.Golden;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.TrainingPass;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.optim.Sgd;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeightAverageTest {

    private static final JsonNode FILE = Golden.file("average.json");

    static Stream<Arguments> golden() {
        return Golden.stream(FILE.get("cases")).flatMap(each -> IntStream.of(1, 2, 3)
                .mapToObj(parts -> Arguments.of(each.get("batchNorm").asBoolean(), parts, each)));
    }

    @ParameterizedTest(name = "batch norm {0}, in {1} parts")
    @MethodSource("golden")
    void averagesOfTwentyStepsAreThoseComputedWithPyTorch(boolean batchNorm, int parts, JsonNode golden) {
        JsonNode given = Golden.network(FILE, batchNorm);
        Samples samples = Golden.samples(given);
        OptimizerSpec.Sgd spec = new OptimizerSpec.Sgd(golden.get("momentum").asDouble(), false, 0);
        try (WorkerPool pool = new WorkerPool(parts, 2);
                Network network = Network.create(Golden.spec(Activation.RELU, batchNorm), 1);
                Sgd sgd = new Sgd(spec, network.parameters(), parts)) {
            network.load(Golden.loadable(given));
            try (WeightAverage average = new WeightAverage(golden.get("decay").asDouble(), network, sgd, parts);
                    TrainingPass pass = new TrainingPass(network, 7, average, 1, pool)) {
                for (int step = 1; step <= 20; step++) {
                    pass.batch().take(samples, IntStream.range(0, 7).toArray(), 0, 7);
                    sgd.beginStep(golden.get("learningRate").asDouble());
                    average.begin(step);
                    pass.step(step);
                    average.end();
                }
                average.exchange();
                assertClose(network.tensors(), Golden.tensors(golden.get("tensors")));
            }
        }
    }

    private static void assertClose(List<NamedTensor> all, List<NamedTensor> golden) {
        List<NamedTensor> actual = all.stream()
                .filter(tensor -> !tensor.name().endsWith("epsilon"))
                .toList();
        assertThat(actual)
                .extracting(NamedTensor::name)
                .containsExactlyElementsOf(
                        golden.stream().map(NamedTensor::name).toList());
        for (int t = 0; t < golden.size(); t++) {
            for (int i = 0; i < golden.get(t).values().length; i++) {
                assertThat((double) actual.get(t).values()[i])
                        .as("%s[%d]", golden.get(t).name(), i)
                        .isCloseTo(golden.get(t).values()[i], within(1e-4));
            }
        }
    }

    @Test
    void exchangingTwiceChangesNothing() {
        try (Network network = network();
                WeightAverage average = average(network)) {
            List<NamedTensor> before = network.tensors();
            train(network, average, 4);
            List<NamedTensor> trained = network.tensors();

            average.exchange();
            assertThat(values(network.tensors())).isNotEqualTo(values(trained)).isNotEqualTo(values(before));
            average.exchange();

            assertThat(values(network.tensors())).isEqualTo(values(trained));
        }
    }

    @Test
    void theStateOfAnAverageGoesOnInAnother() {
        try (Network network = network();
                WeightAverage average = average(network);
                WeightAverage resumed = average(network)) {
            train(network, average, 4);
            List<NamedTensor> state = new ArrayList<>(average.state());
            state.add(new NamedTensor("velocity.output.bias", new int[] {1}, new float[] {5}));
            assertThat(values(resumed.state())).isNotEqualTo(values(average.state()));

            resumed.load(state);

            assertThat(state.get(0).name()).isEqualTo("average.dense1.weight");
            assertThat(values(resumed.state())).isEqualTo(values(average.state()));
        }
    }

    @Test
    void aStateThatLacksATensorIsRefusedAndNothingIsChanged() {
        try (Network network = network();
                WeightAverage average = average(network)) {
            List<List<Float>> before = values(network.tensors());

            assertThatThrownBy(() -> average.load(average.state().subList(1, 4)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("dense1.weight is missing; a 6-5-4-3 network needs it");

            assertThat(values(network.tensors())).isEqualTo(before);
        }
    }

    private static Network network() {
        return Network.create(Golden.spec(Activation.TANH, true), 5);
    }

    private static WeightAverage average(Network network) {
        return new WeightAverage(0.9, network, new Sgd(new OptimizerSpec.Sgd(0, false, 0), network.parameters(), 2), 2);
    }

    private static void train(Network network, WeightAverage average, int steps) {
        Samples samples = Golden.samples(Golden.network(FILE, true));
        try (WorkerPool pool = new WorkerPool(2, 1);
                TrainingPass pass = new TrainingPass(network, 7, average, 1, pool)) {
            for (int step = 1; step <= steps; step++) {
                pass.batch().take(samples, IntStream.range(0, 7).toArray(), 0, 7);
                average.begin(step);
                pass.step(step);
                average.end();
            }
        }
    }

    private static List<List<Float>> values(List<NamedTensor> tensors) {
        return tensors.stream()
                .map(tensor -> IntStream.range(0, tensor.values().length)
                        .mapToObj(i -> tensor.values()[i])
                        .toList())
                .toList();
    }
}
