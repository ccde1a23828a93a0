package multilayer.engine.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Samples;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;

/** Values computed by PyTorch; {@code src/test/python/golden.py} makes the files and describes them. */
public final class Golden {

    private Golden() {}

    public static JsonNode file(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    public static double[] doubles(JsonNode array) {
        return stream(array).mapToDouble(JsonNode::asDouble).toArray();
    }

    public static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) array.get(i).asDouble();
        }
        return values;
    }

    public static List<NamedTensor> tensors(JsonNode array) {
        List<NamedTensor> tensors = new ArrayList<>();
        for (JsonNode tensor : array) {
            int[] shape = stream(tensor.get("shape")).mapToInt(JsonNode::asInt).toArray();
            tensors.add(new NamedTensor(tensor.get("name").asText(), shape, floats(tensor.get("values"))));
        }
        return tensors;
    }

    /** The network that belongs to a case: with or without batch norm. */
    public static JsonNode network(JsonNode file, boolean batchNorm) {
        return stream(file.get("networks"))
                .filter(network -> network.get("batchNorm").asBoolean() == batchNorm)
                .findFirst()
                .orElseThrow();
    }

    /** 6-5-4-3. */
    public static NetworkSpec spec(Activation activation, boolean batchNorm) {
        HiddenBlock block = new HiddenBlock(5, Initializer.HE_NORMAL, batchNorm, activation, 0);
        return new NetworkSpec(6, List.of(block, block.withUnits(4)), 3, Initializer.HE_NORMAL);
    }

    /** A golden network's tensors and, with batch norm, ε, which the files do not repeat. */
    public static List<NamedTensor> loadable(JsonNode network) {
        List<NamedTensor> tensors = new ArrayList<>(tensors(network.get("tensors")));
        for (int block = 1; block <= 2 && network.get("batchNorm").asBoolean(); block++) {
            tensors.add(new NamedTensor("batchNorm" + block + ".epsilon", new int[0], new float[] {1e-5f}));
        }
        return tensors;
    }

    /** The seven samples of a golden network. */
    public static Samples samples(JsonNode network) {
        float[] inputs = floats(network.get("inputs").get("values"));
        double[] labels = doubles(network.get("labels"));
        return new FloatSamples(6, inputs, labels);
    }

    private record FloatSamples(int features, float[] inputs, double[] labels) implements Samples {
        @Override
        public String name() {
            return "golden";
        }

        @Override
        public int label(int index) {
            return (int) labels[index];
        }

        @Override
        public void gather(int index, float[] target, int offset) {
            System.arraycopy(inputs, index * features, target, offset, features);
        }
    }
}
