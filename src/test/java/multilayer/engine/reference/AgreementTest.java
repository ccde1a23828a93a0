package multilayer.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.DropoutMasks;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.optim.OptimizerSpec;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

@DisplayName("The engine, the model from scratch and the framework compute the same")
class AgreementTest {

    private static final int STEPS = 50;
    private static final int BATCH_SIZE = 16;
    private static final long SEED = 5;
    private static final OptimizerSpec PLAIN = new OptimizerSpec.Sgd(0, false, 0);
    private static final OptimizerSpec MOMENTUM = new OptimizerSpec.Sgd(0.9, false, 0);

    private static int threads;

    /** Small arrays gain nothing from threads, and lose a lot to them where another program holds a core. */
    @BeforeAll
    static void useOneThread() {
        threads = Nd4j.getEnvironment().maxMasterThreads();
        Nd4j.getEnvironment().setMaxMasterThreads(1);
    }

    @AfterAll
    static void useAllThreadsAgain() {
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
    }

    static Stream<Arguments> networks() {
        return Arrays.stream(Activation.values())
                .flatMap(activation -> Stream.of(
                        Arguments.of(activation.id(), false, activation),
                        Arguments.of(activation.id(), true, activation)));
    }

    /** The first block with the engine's dropout masks, the second without. */
    @ParameterizedTest(name = "{0}, batch norm {1}")
    @MethodSource("networks")
    void withEveryKindOfHiddenBlock(String id, boolean batchNorm, Activation activation) {
        HiddenBlock first = new HiddenBlock(12, Initializer.GLOROT_UNIFORM, batchNorm, activation, 0.3);
        HiddenBlock second = first.withUnits(8).withDropoutRate(0);
        NetworkSpec spec = new NetworkSpec(20, List.of(first, second), 5, Initializer.GLOROT_UNIFORM);
        assertAgreement(spec, batchNorm ? MOMENTUM : PLAIN);
    }

    static Stream<Arguments> depths() {
        HiddenBlock block = new HiddenBlock(64, Initializer.HE_NORMAL, true, Activation.RELU, 0.2);
        return Stream.of(
                Arguments.of(new NetworkSpec(784, List.of(block), 10, Initializer.HE_NORMAL)),
                Arguments.of(new NetworkSpec(20, List.of(), 5, Initializer.HE_NORMAL)),
                Arguments.of(new NetworkSpec(
                        20,
                        List.of(
                                block.withUnits(9).withDropoutRate(0),
                                block.withUnits(7).withBatchNorm(false),
                                block.withUnits(6).withActivation(Activation.TANH),
                                block.withUnits(5).withBatchNorm(false).withDropoutRate(0)),
                        5,
                        Initializer.HE_NORMAL)));
    }

    @ParameterizedTest
    @MethodSource("depths")
    void withAnyNumberOfHiddenBlocks(NetworkSpec spec) {
        assertAgreement(spec, MOMENTUM);
    }

    /** Without batch norm: before one, Adam moves a bias by the sign of rounding errors. */
    @Test
    void withAdam() {
        HiddenBlock block = new HiddenBlock(12, Initializer.HE_NORMAL, false, Activation.SILU, 0.2);
        assertAgreement(
                new NetworkSpec(20, List.of(block), 5, Initializer.HE_NORMAL),
                new OptimizerSpec.Adam(0.9, 0.99, 1e-6, 0));
    }

    private static void assertAgreement(NetworkSpec spec, OptimizerSpec optimizer) {
        try (EngineModel engine = new EngineModel(spec, optimizer, BATCH_SIZE, SEED);
                FromScratch fromScratch = new FromScratch(spec, optimizer, engine.tensors());
                Framework framework = new Framework(spec, optimizer, engine.tensors())) {
            for (int step = 1; step <= STEPS; step++) {
                Minibatch batch = batch(spec, step);
                double loss = engine.step(batch, 0.05);
                assertLoss("from scratch", step, fromScratch.step(batch, 0.05), loss);
                assertLoss("framework", step, framework.step(batch, 0.05), loss);
            }
            assertClose("from scratch", fromScratch.tensors(), engine.tensors());
            assertClose("framework", framework.tensors(), engine.tensors());
            Minibatch next = batch(spec, STEPS + 1);
            List<NamedTensor> gradients = engine.gradients(next);
            assertClose("gradients from scratch", fromScratch.gradients(next), gradients);
            assertClose("gradients of the framework", framework.gradients(next), gradients);
        }
    }

    private static void assertLoss(String model, int step, double actual, double expected) {
        assertThat(actual).as("loss %s, step %d", model, step).isCloseTo(expected, within(1e-4 * expected));
    }

    /** To 1e-4 of the tensor's largest number; the last term is for a bias before batch norm, whose gradient is rounding. */
    private static void assertClose(String what, List<NamedTensor> actual, List<NamedTensor> expected) {
        assertThat(actual)
                .extracting(NamedTensor::name)
                .isEqualTo(expected.stream().map(NamedTensor::name).toList());
        for (int tensor = 0; tensor < expected.size(); tensor++) {
            float[] values = expected.get(tensor).values();
            double largest = 0;
            for (float value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertThat(actual.get(tensor).values()).hasSameSizeAs(values);
            for (int i = 0; i < values.length; i++) {
                assertThat((double) actual.get(tensor).values()[i])
                        .as("%s: %s[%d]", what, expected.get(tensor).name(), i)
                        .isCloseTo(values[i], within(1e-4 * largest + 1e-5));
            }
        }
    }

    /** Every third batch is the smaller last one of an epoch. Labels have little to do with inputs: no loss gets near 0. */
    private static Minibatch batch(NetworkSpec spec, int step) {
        return batch(spec, step, step % 3 == 0 ? 5 : BATCH_SIZE);
    }

    private static Minibatch batch(NetworkSpec spec, int step, int size) {
        Random random = new Random(step);
        float[] inputs = new float[size * spec.inputs()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = random.nextFloat();
        }
        int[] labels = random.ints(size, 0, spec.outputs()).toArray();
        return new Minibatch(inputs, labels, DropoutMasks.of(spec, SEED, step, size));
    }

    /** Were the arrays of a step from scratch left to the garbage collector, 100 steps would hold 300 MB. */
    @Test
    void aStepLeavesNoMemoryBehind() {
        NetworkSpec spec = new NetworkSpec(
                784,
                List.of(new HiddenBlock(64, Initializer.HE_NORMAL, true, Activation.GELU, 0.3)),
                10,
                Initializer.HE_NORMAL);
        Minibatch batch = batch(spec, 1, 500);
        try (EngineModel engine = new EngineModel(spec, MOMENTUM, 1, SEED);
                FromScratch model = new FromScratch(spec, MOMENTUM, engine.tensors())) {
            assertThat(growth(model, batch, 100)).isLessThan(80L << 20);
        }
    }

    /** By how many bytes the process grows over some steps, after the first ones. */
    private static long growth(ReferenceModel model, Minibatch batch, int steps) {
        long before = 0;
        for (int step = -10; step < steps; step++) {
            if (step == 0) {
                before = Pointer.physicalBytes();
            }
            model.step(batch, 0.01);
        }
        return Pointer.physicalBytes() - before;
    }

    @Test
    void whatDoesNotFitIsRefusedByNameAndLength() {
        NetworkSpec spec = new NetworkSpec(
                3,
                List.of(new HiddenBlock(2, Initializer.HE_NORMAL, false, Activation.RELU, 0.5)),
                2,
                Initializer.HE_NORMAL);
        try (EngineModel engine = new EngineModel(spec, PLAIN, 2, SEED);
                FromScratch model = new FromScratch(spec, PLAIN, engine.tensors())) {
            assertThatThrownBy(() -> model.step(new Minibatch(new float[5], new int[2], List.of(new float[4])), 1))
                    .hasMessage("inputs must have the length 6: 5");
            assertThatThrownBy(() -> model.step(new Minibatch(new float[6], new int[2], List.of()), 1))
                    .hasMessage("masks must have the length 1: 0");
            assertThatThrownBy(() -> model.step(new Minibatch(new float[6], new int[2], List.of(new float[0])), 1))
                    .hasMessage("mask of block 1 must have the length 4: 0");
            assertThatThrownBy(() -> model.step(new Minibatch(new float[3], new int[] {2}, List.of(new float[2])), 1))
                    .hasMessage("a label must be in [0, 2): 2");
            assertThatThrownBy(() -> new Framework(spec, PLAIN, engine.tensors().subList(0, 3)))
                    .hasMessage("output.bias is missing");
            assertThatThrownBy(() -> new FromScratch(spec, new OptimizerSpec.Sgd(0.5, true, 0), engine.tensors()))
                    .hasMessageStartingWith("the reference models have no rule for Sgd[");
        }
    }
}
