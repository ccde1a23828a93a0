package multilayer.engine.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Dataset;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.Network;
import multilayer.engine.nn.NetworkSpec;
import multilayer.engine.parallel.WorkerPool;
import org.junit.jupiter.api.Test;

class LayerProbeTest {

    /** Two images of two pixels, (1, 0) of class 0 and (0, 1) of class 1. */
    private static final Dataset IMAGES =
            new Dataset("two", 1, 2, new byte[] {(byte) 255, 0, 0, (byte) 255}, new byte[] {0, 1}, List.of("a", "b"));

    @Test
    void histogramsNormsAndDeadUnitsAreThoseComputedByHand() {
        List<LayerStatistics> layers = probe(Activation.RELU);
        LayerStatistics dense = layers.get(0);
        assertThat(dense.name()).isEqualTo("dense1");
        assertThat(dense.inputs()).isEqualTo(2);
        assertThat(dense.units()).isEqualTo(3);
        // Columns (3, 4), (−1, −2), (0, −2).
        assertThat(dense.norms()).containsExactly(5, Math.sqrt(5), 2);
        assertThat(dense.weights().lower()).isEqualTo(-2);
        assertThat(dense.weights().upper()).isEqualTo(4);
        assertThat(dense.weightBound()).isCloseTo(4, within(1e-9));
        // Pre-activations: (3, −1, 0 + 0) and (4, −2, −2 + 0): the second and the third unit are silent.
        assertThat(dense.activations().upper()).isEqualTo(4);
        assertThat(dense.activations().counts()[0]).isEqualTo(4);
        assertThat(dense.activations().total()).isEqualTo(6);
        assertThat(dense.dead()).containsExactly(false, true, true);
        assertThat(dense.deadUnits()).isEqualTo(2);
        assertThat(dense.deadShare()).isEqualTo(2 / 3.0);
    }

    @Test
    void gradientsAreThoseOfTheMeanLoss() {
        // All output weights and biases are 0, so both classes have probability ½, and dW = Σ aᵀ (p − y) / 2.
        // Unit 1 gives 3 to an image of class 0 and 4 to one of class 1: 3·(−½)/2 + 4·½/2 = ¼, and −¼ for the other
        // class.
        LayerStatistics output = probe(Activation.RELU).get(1);
        assertThat(output.gradients().lower()).isCloseTo(-0.25, within(1e-6));
        assertThat(output.gradients().upper()).isCloseTo(0.25, within(1e-6));
        assertThat(output.gradients().counts()[0]).isEqualTo(1);
        assertThat(output.gradients().total()).isEqualTo(6);
        assertThat(output.name()).isEqualTo("output");
        assertThat(output.canDie()).isFalse();
        assertThat(output.deadShare()).isNaN();
        // The logits are all 0, around which the histogram has a span of 1.
        assertThat(output.activations().lower()).isEqualTo(-0.5);
        assertThat(output.activations().upper()).isEqualTo(0.5);
        assertThat(output.activations().total()).isEqualTo(4);
    }

    @Test
    void onlyReluCanBeDead() {
        assertThat(probe(Activation.LEAKY_RELU).get(0).canDie()).isFalse();
        assertThat(probe(Activation.LEAKY_RELU).get(0).activations().lower()).isCloseTo(-0.02, within(1e-6));
    }

    @Test
    void theSampleIsTheSameEachTimeAndHasNoRowTwice() {
        int[] rows = IntStream.range(0, 1_000).map(row -> 3 * row).toArray();
        int[] sample = LayerProbe.sample(rows, 100, 7);
        assertThat(sample).hasSize(100).doesNotHaveDuplicates().isSorted();
        assertThat(IntStream.of(sample).allMatch(row -> row % 3 == 0)).isTrue();
        assertThat(LayerProbe.sample(rows, 100, 7)).isEqualTo(sample);
        assertThat(LayerProbe.sample(rows, 100, 8)).isNotEqualTo(sample);
        assertThat(LayerProbe.sample(rows, 2_000, 7)).isEqualTo(rows);
    }

    /** With dropout, which must not show. */
    private static List<LayerStatistics> probe(Activation activation) {
        NetworkSpec spec = new NetworkSpec(
                2,
                List.of(new HiddenBlock(3, Initializer.HE_NORMAL, false, activation, 0.9)),
                2,
                Initializer.of(Initializer.Scheme.ZEROS));
        try (Network network = Network.create(spec, 1);
                WorkerPool pool = new WorkerPool(1, 1)) {
            network.load(List.of(
                    new NamedTensor("dense1.weight", new int[] {2, 3}, new float[] {3, -1, 0, 4, -2, -2}),
                    new NamedTensor("dense1.bias", new int[] {3}, new float[3]),
                    new NamedTensor("output.weight", new int[] {3, 2}, new float[6]),
                    new NamedTensor("output.bias", new int[] {2}, new float[2])));
            return LayerProbe.layers(network, IMAGES, new int[] {0, 1}, pool);
        }
    }
}
