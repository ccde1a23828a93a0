package multilayer.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import multilayer.engine.Seeds;
import multilayer.engine.data.Samples;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Gradients of random networks agree with central differences in double precision")
class GradientCheckTest {

    private static final int FEATURES = 9;
    private static final int CLASSES = 4;
    private static final long SEED = 7;

    @ParameterizedTest(name = "network {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void ofEveryParameter(int number) {
        Random random = new Random(number);
        NetworkSpec spec = randomSpec(random, number);
        int size = 2 + random.nextInt(9);
        Samples samples = new RandomSamples(random.nextLong());
        try (WorkerPool pool = new WorkerPool(1 + random.nextInt(3), 2);
                Network network = Network.create(spec, number);
                TrainingPass pass = new TrainingPass(network, 12, new KeepGradients(), SEED, pool)) {
            DoubleTwin twin = new DoubleTwin(network, masks(spec, size));
            pass.batch().take(samples, IntStream.range(0, size).toArray(), 0, size);
            pass.step(3);
            assertThat(pass.lossSum() / size).isCloseTo(twin.meanLoss(samples, size), within(1e-5));
            for (Parameter parameter : network.parameters()) {
                double[] expected = twin.gradient(parameter.name(), samples, size);
                assertClose(parameter, expected);
            }
        }
    }

    /** Relative to the largest of the parameter's gradients: the smallest of a thousand terms is mostly rounding. */
    private static void assertClose(Parameter parameter, double[] expected) {
        float[] actual = parameter.gradient().toArray();
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < actual.length; i++) {
            assertThat(Math.abs(actual[i] - expected[i]))
                    .as("%s[%d]: %s, by differences %s", parameter.name(), i, actual[i], expected[i])
                    .isLessThanOrEqualTo(1e-4 * largest + 2e-6);
        }
    }

    /** One to three blocks; over twenty networks every activation stands in each position at least once. */
    private static NetworkSpec randomSpec(Random random, int number) {
        List<HiddenBlock> blocks = new ArrayList<>();
        List<Activation> activations = List.of(Activation.values());
        int depth = 1 + number % 3;
        for (int block = 0; block < depth; block++) {
            Activation activation = activations.get((number + block * 4) % activations.size());
            double dropoutRate = random.nextBoolean() ? 0.3 : 0;
            blocks.add(new HiddenBlock(
                    3 + random.nextInt(6), Initializer.GLOROT_UNIFORM, random.nextBoolean(), activation, dropoutRate));
        }
        return new NetworkSpec(FEATURES, blocks, CLASSES, Initializer.GLOROT_UNIFORM);
    }

    /** Factors for every block: those of the step where it has dropout, 1 elsewhere. */
    private static List<float[]> masks(NetworkSpec spec, int size) {
        List<float[]> masks = new ArrayList<>(DropoutMasks.of(spec, SEED, 3, size));
        for (int block = 0; block < masks.size(); block++) {
            if (masks.get(block).length == 0) {
                float[] ones = new float[size * spec.hidden().get(block).units()];
                Arrays.fill(ones, 1);
                masks.set(block, ones);
            }
        }
        return masks;
    }

    private record RandomSamples(long seed) implements Samples {
        @Override
        public String name() {
            return "random";
        }

        @Override
        public int features() {
            return FEATURES;
        }

        @Override
        public int label(int index) {
            return index % CLASSES;
        }

        @Override
        public void gather(int index, float[] target, int offset) {
            Random random = new Random(Seeds.mix(seed, index));
            for (int i = 0; i < FEATURES; i++) {
                target[offset + i] = (float) random.nextGaussian();
            }
        }
    }
}
