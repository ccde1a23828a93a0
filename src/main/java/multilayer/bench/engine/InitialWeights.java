package multilayer.bench.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import multilayer.engine.NamedTensor;
import multilayer.engine.Seeds;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;

/**
 * The tensors of a network that {@code Network.create} would make, without the library that it computes with: so a process that
 * trains with another one holds that one alone.
 */
public final class InitialWeights {

    private static final String WEIGHT = ".weight";
    private static final float EPSILON = 1e-5f;

    private final NetworkSpec network;
    private final long seed;

    private InitialWeights(NetworkSpec network, long seed) {
        this.network = network;
        this.seed = seed;
    }

    /** The weights alone, one array [in, out], row-major, for each dense layer from input to output. */
    public static List<float[]> of(NetworkSpec network, long seed) {
        return tensors(network, seed).stream()
                .filter(tensor -> tensor.name().endsWith(WEIGHT))
                .map(NamedTensor::values)
                .toList();
    }

    /** Everything that a weights file of the network would hold, from input to output. */
    public static List<NamedTensor> tensors(NetworkSpec network, long seed) {
        return new InitialWeights(network, seed).tensors();
    }

    private List<NamedTensor> tensors() {
        List<NamedTensor> tensors = new ArrayList<>();
        List<HiddenBlock> hidden = network.hidden();
        for (int index = 0; index < hidden.size(); index++) {
            HiddenBlock block = hidden.get(index);
            tensors.addAll(dense("dense" + (index + 1), index, block.units(), block.initializer()));
            if (block.batchNorm()) {
                tensors.addAll(batchNorm("batchNorm" + (index + 1), block.units()));
            }
        }
        tensors.addAll(dense("output", hidden.size(), network.outputs(), network.outputInitializer()));
        return tensors;
    }

    private List<NamedTensor> dense(String name, int layer, int outputs, Initializer initializer) {
        int inputs = network.inputsOf(layer);
        Random random = new Random(Seeds.mix(seed, Seeds.WEIGHTS, layer));
        float[] weights = new float[inputs * outputs];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = initializer.draw(random, inputs, outputs);
        }
        return List.of(
                new NamedTensor(name + WEIGHT, new int[] {inputs, outputs}, weights),
                filled(name + ".bias", outputs, 0));
    }

    private static List<NamedTensor> batchNorm(String name, int units) {
        return List.of(
                filled(name + ".gamma", units, 1),
                filled(name + ".beta", units, 0),
                filled(name + ".mean", units, 0),
                filled(name + ".variance", units, 1),
                new NamedTensor(name + ".epsilon", new int[0], new float[] {EPSILON}));
    }

    private static NamedTensor filled(String name, int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return new NamedTensor(name, new int[] {length}, values);
    }
}
