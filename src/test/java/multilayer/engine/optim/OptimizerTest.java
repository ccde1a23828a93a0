package multilayer.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import multilayer.engine.NamedTensor;
import multilayer.engine.golden.Golden;
import multilayer.engine.golden.Trained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {

    private static final JsonNode FILE = Golden.file("optimizers.json");

    static Stream<Arguments> golden() {
        return Golden.stream(FILE.get("runs"))
                .map(run -> Arguments.of(
                        run.get("id").asText(), run.get("batchNorm").asBoolean(), run));
    }

    private static OptimizerSpec spec(JsonNode golden) {
        double decay = golden.get("weightDecay").asDouble();
        return switch (golden.get("kind").asText()) {
            case "sgd" ->
                new OptimizerSpec.Sgd(
                        golden.get("momentum").asDouble(),
                        golden.get("nesterov").asBoolean(),
                        decay);
            case "rmsprop" ->
                new OptimizerSpec.RmsProp(
                        golden.get("decayRate").asDouble(),
                        golden.get("epsilon").asDouble(),
                        decay);
            case "adam" ->
                new OptimizerSpec.Adam(
                        golden.get("beta1").asDouble(),
                        golden.get("beta2").asDouble(),
                        golden.get("epsilon").asDouble(),
                        decay);
            case "adamw" ->
                new OptimizerSpec.AdamW(
                        golden.get("beta1").asDouble(),
                        golden.get("beta2").asDouble(),
                        golden.get("epsilon").asDouble(),
                        decay);
            default -> throw new AssertionError(golden);
        };
    }

    private static Trained trained(JsonNode run, int threads) {
        JsonNode network = Golden.network(FILE, run.get("batchNorm").asBoolean());
        return new Trained(
                network, spec(run.get("optimizer")), run.get("gradientClip").asDouble(), 3, threads);
    }

    private static double learningRate(JsonNode run) {
        return run.get("learningRate").asDouble();
    }

    @ParameterizedTest(name = "{0}, batch norm {1}")
    @MethodSource("golden")
    void twentyStepsGoWherePyTorchGoes(String id, boolean batchNorm, JsonNode run) {
        try (Trained trained = trained(run, 2)) {
            double[] losses = Golden.doubles(run.get("losses"));
            for (int step = 0; step < losses.length; step++) {
                assertThat(trained.step(learningRate(run)))
                        .as("loss before step %d", step + 1)
                        .isCloseTo(losses[step], within(2e-5));
            }
            assertClose(trained.tensors(), Golden.tensors(run.get("tensors")));
        }
    }

    private static void assertClose(List<NamedTensor> actual, List<NamedTensor> golden) {
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

    @ParameterizedTest(name = "{0}, batch norm {1}")
    @MethodSource("golden")
    void aNewOptimizerThatLoadsTheStateGoesOnBitForBit(String id, boolean batchNorm, JsonNode run) {
        try (Trained first = trained(run, 2).steps(6, learningRate(run));
                Trained second = trained(run, 2)) {
            second.network().load(first.network().tensors());
            second.optimizer().load(first.optimizer().state());
            first.steps(6, learningRate(run));
            second.steps(6, learningRate(run));
            assertSame(second, first);
        }
    }

    @ParameterizedTest(name = "{0}, batch norm {1}")
    @MethodSource("golden")
    void theNumberOfThreadsChangesNoBit(String id, boolean batchNorm, JsonNode run) {
        try (Trained alone = trained(run, 1).steps(6, learningRate(run));
                Trained together = trained(run, 3).steps(6, learningRate(run))) {
            assertSame(together, alone);
        }
    }

    private static void assertSame(Trained actual, Trained expected) {
        for (int t = 0; t < expected.tensors().size(); t++) {
            assertThat(actual.tensors().get(t).values())
                    .as(expected.tensors().get(t).name())
                    .containsExactly(expected.tensors().get(t).values());
        }
    }

    @ParameterizedTest(name = "{0}, batch norm {1}")
    @MethodSource("golden")
    void aStepAllocatesNothingOnTheHeap(String id, boolean batchNorm, JsonNode run) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Trained trained = trained(run, 1).steps(100, learningRate(run))) {
            threads.getCurrentThreadAllocatedBytes();
            long before = threads.getCurrentThreadAllocatedBytes();
            trained.steps(1_000, learningRate(run));
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000);
        }
    }

    @Test
    void theStateNamesEachMomentByItsParameterAndCountsSteps() {
        JsonNode network = Golden.network(FILE, false);
        try (Trained trained = new Trained(network, OptimizerSpec.Adam.USUAL, 0, 2, 1).steps(3, 0.01)) {
            List<NamedTensor> state = trained.optimizer().state();
            assertThat(state)
                    .extracting(NamedTensor::name)
                    .contains("dense1.weight.firstMoment", "output.bias.secondMoment")
                    .endsWith("step")
                    .hasSize(13);
            assertThat(state.get(12).values()).containsExactly(0, 3);
            assertThat(state.get(0).shape()).containsExactly(6, 5);
        }
    }

    @Test
    void aCountOfStepsThatNoFloatHoldsComesBackExactly() {
        JsonNode network = Golden.network(FILE, false);
        try (Trained trained = new Trained(network, OptimizerSpec.RmsProp.USUAL, 0, 2, 1)) {
            Optimizer optimizer = trained.optimizer();
            optimizer.load(withStep(optimizer.state(), 16, 1));
            for (int i = 0; i < 2; i++) {
                optimizer.beginStep(0.01);
            }
            List<NamedTensor> state = optimizer.state();
            assertThat(state.get(state.size() - 1).values()).containsExactly(16, 3);
        }
    }

    private static List<NamedTensor> withStep(List<NamedTensor> state, float... digits) {
        return Stream.concat(
                        state.stream().filter(tensor -> !tensor.name().equals("step")),
                        Stream.of(new NamedTensor("step", new int[] {2}, digits)))
                .toList();
    }

    @Test
    void aStateOfAnotherKindIsRefusedByTheNameOfWhatItLacks() {
        JsonNode network = Golden.network(FILE, false);
        try (Trained adam = new Trained(network, OptimizerSpec.Adam.USUAL, 0, 2, 1);
                Trained sgd = new Trained(network, new OptimizerSpec.Sgd(0.9, false, 0), 0, 2, 1)) {
            assertThatThrownBy(() -> adam.optimizer().load(sgd.optimizer().state()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the optimizer's state lacks dense1.weight.firstMoment");
        }
    }
}
