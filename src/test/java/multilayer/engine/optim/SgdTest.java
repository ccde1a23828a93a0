package multilayer.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilayer.engine.data.Samples;
import multilayer.engine.golden.Golden;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.Matrix;
import multilayer.engine.nn.NamedTensor;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.Parameter;
import multilayer.engine.nn.TrainingPass;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SgdTest {

    private static final JsonNode FILE = Golden.file("sgd.json");

    static Stream<Arguments> golden() {
        return Golden.stream(FILE.get("runs"))
                .map(run -> Arguments.of(
                        run.get("id").asText(), run.get("batchNorm").asBoolean(), run));
    }

    @ParameterizedTest(name = "{0}, batch norm {1}")
    @MethodSource("golden")
    void twentyStepsGoWherePyTorchGoes(String id, boolean batchNorm, JsonNode golden) {
        JsonNode given = Golden.network(FILE, batchNorm);
        Samples samples = Golden.samples(given);
        OptimizerSpec.Sgd spec = new OptimizerSpec.Sgd(
                golden.get("momentum").asDouble(),
                golden.get("nesterov").asBoolean(),
                golden.get("weightDecay").asDouble());
        try (WorkerPool pool = new WorkerPool(2, 2);
                Network network = Network.create(Golden.spec(Activation.RELU, batchNorm), 1);
                Sgd sgd = new Sgd(spec, network.parameters(), 2);
                TrainingPass pass = new TrainingPass(network, 7, sgd, 1, pool)) {
            network.load(Golden.loadable(given));
            sgd.learningRate(golden.get("learningRate").asDouble());
            double[] losses = Golden.doubles(golden.get("losses"));
            for (int step = 0; step < losses.length; step++) {
                pass.batch().take(samples, IntStream.range(0, 7).toArray(), 0, 7);
                pass.step(step + 1);
                assertThat(pass.lossSum() / 7)
                        .as("loss before step %d", step + 1)
                        .isCloseTo(losses[step], within(2e-5));
            }
            assertSame(network, Golden.tensors(golden.get("tensors")));
        }
    }

    private static void assertSame(Network network, List<NamedTensor> golden) {
        List<NamedTensor> actual = network.tensors().stream()
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
    void twoStepsByHand() {
        // w = 1; gradients 0.5 and -0.25; rate 0.1, momentum 0.9: v = 0.5, w = 0.95; v = 0.2, w = 0.93.
        assertThat(twoSteps(new OptimizerSpec.Sgd(0.9, false, 0))).isCloseTo(0.93f, within(1e-6f));
        // Plain: w = 0.95, then 0.975.
        assertThat(twoSteps(new OptimizerSpec.Sgd(0, false, 0))).isCloseTo(0.975f, within(1e-6f));
        // Nesterov: w = 1 - 0.1 (0.5 + 0.45) = 0.905; v = 0.2; w = 0.905 - 0.1 (-0.25 + 0.18) = 0.912.
        assertThat(twoSteps(new OptimizerSpec.Sgd(0.9, true, 0))).isCloseTo(0.912f, within(1e-6f));
        // Decay 0.1, plain: w = 0.99 - 0.05 = 0.94; w = 0.99 · 0.94 + 0.025 = 0.9556.
        assertThat(twoSteps(new OptimizerSpec.Sgd(0, false, 0.1))).isCloseTo(0.9556f, within(1e-6f));
    }

    private static float twoSteps(OptimizerSpec.Sgd spec) {
        Parameter parameter = new Parameter("dense1.weight", 0, new Matrix(1, 1), new Matrix(1, 1), true);
        parameter.value().set(new float[] {1});
        try (Sgd sgd = new Sgd(spec, List.of(parameter), 1)) {
            sgd.learningRate(0.1);
            for (float gradient : new float[] {0.5f, -0.25f}) {
                parameter.gradient().set(new float[] {gradient});
                sgd.updateVector(parameter, 0, 1, 0);
            }
        }
        return parameter.value().toArray()[0];
    }

    @Test
    void nesterovWithoutMomentumIsRefused() {
        assertThatThrownBy(() -> new OptimizerSpec.Sgd(0, true, 0)).hasMessage("nesterov needs a momentum above 0: 0");
    }
}
