package multilayer.engine.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilayer.engine.NamedTensor;
import multilayer.engine.Seeds;
import org.jspecify.annotations.Nullable;

/**
 * A multilayer perceptron's parameters and running statistics. It computes nothing by itself: a {@link ForwardPass}
 * holds what depends on the batch.
 */
public final class Network implements AutoCloseable {

    private final NetworkSpec spec;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Dense> dense = new ArrayList<>();

    /** One for each hidden block; null where the block has none. */
    private final List<@Nullable BatchNorm> batchNorms = new ArrayList<>();

    private Network(NetworkSpec spec) {
        MatrixProduct.initialize();
        this.spec = spec;
        for (int block = 0; block < spec.hidden().size(); block++) {
            int units = spec.hidden().get(block).units();
            dense.add(dense("dense" + (block + 1), spec.inputsOf(block), units));
            batchNorms.add(spec.hidden().get(block).batchNorm() ? batchNorm("batchNorm" + (block + 1), units) : null);
        }
        dense.add(dense("output", spec.inputsOf(spec.hidden().size()), spec.outputs()));
    }

    /** A network with fresh weights drawn from {@code seed}: same spec and seed, same weights. */
    public static Network create(NetworkSpec spec, long seed) {
        Network network = new Network(spec);
        network.initialize(seed);
        return network;
    }

    /**
     * A network that holds {@code tensors}, as {@link #load} takes them; nothing is drawn.
     *
     * @throws IllegalArgumentException naming the first tensor that is missing or has another shape
     */
    public static Network holding(NetworkSpec spec, List<NamedTensor> tensors) {
        Network network = new Network(spec);
        try {
            network.load(tensors);
            return network;
        } catch (IllegalArgumentException misfit) {
            network.close();
            throw misfit;
        }
    }

    /**
     * A network with fresh weights, except where a layer is one that {@code trained} has and its shape is the same: there
     * weights, batch norm and its statistics are kept. The output layer is always the same layer.
     *
     * @param origins for each hidden block of {@code spec}, which block of {@code trained} it is, or -1 for a new one
     */
    public static Network keeping(NetworkSpec spec, long seed, Network trained, int[] origins) {
        Network network = create(spec, seed);
        for (int layer = 0; layer < network.dense.size(); layer++) {
            boolean output = layer == spec.hidden().size();
            int origin = output ? trained.dense.size() - 1 : origins[layer];
            if (origin >= 0) {
                network.keep(layer, trained, origin);
            }
        }
        return network;
    }

    public NetworkSpec spec() {
        return spec;
    }

    /** Everything that training moves, from input to output. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** Running means and variances of batch norms, from input to output: training moves them, but by no gradient. */
    public List<Matrix> statistics() {
        return batchNorms.stream()
                .filter(Objects::nonNull)
                .flatMap(batchNorm -> Stream.of(batchNorm.mean(), batchNorm.variance()))
                .toList();
    }

    Dense dense(int layer) {
        return dense.get(layer);
    }

    @Nullable BatchNorm batchNorm(int block) {
        return batchNorms.get(block);
    }

    /** Copies of everything that a weights file holds, from input to output. */
    public List<NamedTensor> tensors() {
        List<NamedTensor> tensors = new ArrayList<>();
        for (int layer = 0; layer < dense.size(); layer++) {
            Dense each = dense.get(layer);
            tensors.add(copy(each.weight().name(), each.weight().value(), each.inputs(), each.outputs()));
            tensors.add(copy(each.bias().name(), each.bias().value(), each.outputs()));
            BatchNorm batchNorm = layer < batchNorms.size() ? batchNorms.get(layer) : null;
            if (batchNorm != null) {
                String name = "batchNorm" + (layer + 1);
                tensors.add(copy(name + ".gamma", batchNorm.gamma().value(), each.outputs()));
                tensors.add(copy(name + ".beta", batchNorm.beta().value(), each.outputs()));
                tensors.add(copy(name + ".mean", batchNorm.mean(), each.outputs()));
                tensors.add(copy(name + ".variance", batchNorm.variance(), each.outputs()));
                tensors.add(new NamedTensor(name + ".epsilon", new int[0], new float[] {BatchNorm.EPSILON}));
            }
        }
        return tensors;
    }

    /**
     * Replaces parameters and statistics by those of a network of the same spec.
     *
     * @throws IllegalArgumentException naming the first tensor that is missing or has another shape; nothing is changed then
     */
    public void load(List<NamedTensor> tensors) {
        Map<String, NamedTensor> byName =
                tensors.stream().collect(Collectors.toMap(NamedTensor::name, Function.identity()));
        List<NamedTensor> wanted = tensors();
        for (NamedTensor want : wanted) {
            NamedTensor found = byName.get(want.name());
            if (found == null) {
                throw new IllegalArgumentException(
                        want.name() + " is missing; a " + spec.shape() + " network needs it");
            }
            if (!Arrays.equals(found.shape(), want.shape())) {
                throw new IllegalArgumentException("%s must have the shape %s: %s"
                        .formatted(want.name(), Arrays.toString(want.shape()), Arrays.toString(found.shape())));
            }
        }
        parameters.forEach(parameter ->
                parameter.value().set(requireTensor(byName, parameter.name()).values()));
        for (int block = 0; block < batchNorms.size(); block++) {
            BatchNorm batchNorm = batchNorms.get(block);
            if (batchNorm != null) {
                String name = "batchNorm" + (block + 1);
                batchNorm.mean().set(requireTensor(byName, name + ".mean").values());
                batchNorm
                        .variance()
                        .set(requireTensor(byName, name + ".variance").values());
            }
        }
    }

    private static NamedTensor requireTensor(Map<String, NamedTensor> byName, String name) {
        NamedTensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return tensor;
    }

    private void initialize(long seed) {
        for (int layer = 0; layer < dense.size(); layer++) {
            boolean output = layer == spec.hidden().size();
            Initializer initializer =
                    output ? spec.outputInitializer() : spec.hidden().get(layer).initializer();
            dense.get(layer).initialize(initializer, new Random(Seeds.mix(seed, Seeds.WEIGHTS, layer)));
            BatchNorm batchNorm = output ? null : batchNorms.get(layer);
            if (batchNorm != null) {
                batchNorm.initialize();
            }
        }
    }

    private void keep(int layer, Network trained, int origin) {
        Dense mine = dense.get(layer);
        Dense theirs = trained.dense.get(origin);
        if (mine.inputs() != theirs.inputs() || mine.outputs() != theirs.outputs()) {
            return;
        }
        mine.weight().value().set(theirs.weight().value().toArray());
        mine.bias().value().set(theirs.bias().value().toArray());
        BatchNorm myNorm = layer < batchNorms.size() ? batchNorms.get(layer) : null;
        BatchNorm theirNorm = origin < trained.batchNorms.size() ? trained.batchNorms.get(origin) : null;
        if (myNorm != null && theirNorm != null) {
            myNorm.gamma().value().set(theirNorm.gamma().value().toArray());
            myNorm.beta().value().set(theirNorm.beta().value().toArray());
            myNorm.mean().set(theirNorm.mean().toArray());
            myNorm.variance().set(theirNorm.variance().toArray());
        }
    }

    private Dense dense(String name, int inputs, int outputs) {
        return new Dense(
                parameter(name + ".weight", inputs, outputs, true), parameter(name + ".bias", 1, outputs, false));
    }

    private BatchNorm batchNorm(String name, int units) {
        return new BatchNorm(
                parameter(name + ".gamma", 1, units, false),
                parameter(name + ".beta", 1, units, false),
                new Matrix(1, units),
                new Matrix(1, units));
    }

    private Parameter parameter(String name, int rows, int columns, boolean decays) {
        Parameter parameter =
                new Parameter(name, parameters.size(), new Matrix(rows, columns), new Matrix(rows, columns), decays);
        parameters.add(parameter);
        return parameter;
    }

    private static NamedTensor copy(String name, Matrix matrix, int... shape) {
        return new NamedTensor(name, shape, matrix.toArray());
    }

    /** Frees the arrays. */
    @Override
    public void close() {
        for (Parameter parameter : parameters) {
            parameter.value().close();
            parameter.gradient().close();
        }
        for (BatchNorm batchNorm : batchNorms) {
            if (batchNorm != null) {
                batchNorm.mean().close();
                batchNorm.variance().close();
            }
        }
    }
}
