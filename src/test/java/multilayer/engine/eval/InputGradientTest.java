package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Dataset;
import multilayer.engine.data.LearnableData;
import multilayer.engine.data.Split;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputGradientTest {

    private static final Dataset IMAGES = LearnableData.of(10, 1).train();
    private static final float H = 2e-3f;

    @ParameterizedTest
    @EnumSource(Activation.class)
    void agreesWithCentralDifferencesOfTheLogit(Activation activation) {
        NetworkSpec spec = spec(activation);
        InputGradient network = new InputGradient(spec, trained(spec));
        float[] image = image(3);
        for (int classIndex = 0; classIndex < LearnableData.CLASSES; classIndex++) {
            double[] gradient = network.of(image, classIndex);
            double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
            assertThat(largest).isGreaterThan(0.01);
            for (int i = 0; i < image.length; i++) {
                assertThat(gradient[i])
                        .as("pixel %d, class %d", i, classIndex)
                        .isCloseTo(difference(network, image, i, classIndex), within(2e-3 * largest));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void itsLogitsAreThoseOfTheEngine(Activation activation) {
        NetworkSpec spec = spec(activation);
        List<NamedTensor> tensors = trained(spec);
        double[] logits = new InputGradient(spec, tensors).logits(image(5));
        double sum = Arrays.stream(logits).map(Math::exp).sum();
        try (Network network = Network.create(spec, 0);
                WorkerPool pool = new WorkerPool(1, 1);
                Evaluator evaluator = new Evaluator(network, pool)) {
            network.load(tensors);
            Predictions answer = evaluator.predict(IMAGES, new int[] {5}, Split.TRAIN);
            for (int j = 0; j < logits.length; j++) {
                assertThat(answer.probability(0, j)).isCloseTo(Math.exp(logits[j]) / sum, within(1e-5));
            }
        }
    }

    @Test
    void ofASoftmaxRegressionItIsAColumnOfTheWeights() {
        NetworkSpec spec = new NetworkSpec(2, List.of(), 2, Initializer.HE_NORMAL);
        List<NamedTensor> tensors = List.of(
                new NamedTensor("output.weight", new int[] {2, 2}, new float[] {1, 2, 3, 4}),
                new NamedTensor("output.bias", new int[] {2}, new float[] {5, 6}));
        assertThat(new InputGradient(spec, tensors).of(new float[] {0.5f, 0.25f}, 1))
                .containsExactly(2, 4);
    }

    @Test
    void aMissingTensorIsNamed() {
        NetworkSpec spec = new NetworkSpec(2, List.of(HiddenBlock.relu(3)), 2, Initializer.HE_NORMAL);
        assertThatThrownBy(() -> new InputGradient(spec, List.of()))
                .hasMessage("dense1.weight is missing; a 2-3-2 network needs it");
    }

    private static double difference(InputGradient network, float[] image, int pixel, int classIndex) {
        float[] moved = image.clone();
        moved[pixel] = image[pixel] + H;
        double above = network.logits(moved)[classIndex];
        moved[pixel] = image[pixel] - H;
        return (above - network.logits(moved)[classIndex]) / (2 * H);
    }

    /** The first block with batch norm, the second without. */
    private static NetworkSpec spec(Activation activation) {
        HiddenBlock block = new HiddenBlock(6, Initializer.GLOROT_UNIFORM, true, activation, 0.2);
        return new NetworkSpec(
                LearnableData.FEATURES,
                List.of(block, block.withUnits(5).withBatchNorm(false)),
                LearnableData.CLASSES,
                Initializer.GLOROT_UNIFORM);
    }

    /** Every tensor drawn anew, so that no mean is 0 and no scale 1. */
    private static List<NamedTensor> trained(NetworkSpec spec) {
        Random random = new Random(4);
        try (Network network = Network.create(spec, 1)) {
            List<NamedTensor> tensors = network.tensors();
            for (NamedTensor tensor : tensors) {
                float least = tensor.name().endsWith("variance") ? 0.5f : -1;
                for (int i = 0; i < tensor.values().length && !tensor.name().endsWith("epsilon"); i++) {
                    tensor.values()[i] = least + random.nextFloat() * (1 - least);
                }
            }
            return tensors;
        }
    }

    private static float[] image(int row) {
        float[] image = new float[IMAGES.features()];
        IMAGES.gather(row, image, 0);
        return image;
    }
}
