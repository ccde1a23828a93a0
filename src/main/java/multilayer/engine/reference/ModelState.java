package multilayer.engine.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.NetworkSpec;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Parameters and running statistics as ND4J arrays, by the names of a weights file. */
final class ModelState implements AutoCloseable {

    private final Map<String, INDArray> arrays = new LinkedHashMap<>();
    private final List<String> parameters = new ArrayList<>();

    /**
     * Copies what a model of {@code spec} needs.
     *
     * @throws IllegalArgumentException naming the first tensor that is missing or has another shape
     */
    ModelState(NetworkSpec spec, List<NamedTensor> initial) {
        Map<String, NamedTensor> given = new LinkedHashMap<>();
        initial.forEach(tensor -> given.put(tensor.name(), tensor));
        for (int index = 0; index < spec.hidden().size(); index++) {
            int units = spec.hidden().get(index).units();
            dense(given, "dense" + (index + 1), spec.inputsOf(index), units);
            if (spec.hidden().get(index).batchNorm()) {
                batchNorm(given, "batchNorm" + (index + 1), units);
            }
        }
        dense(given, "output", spec.inputsOf(spec.hidden().size()), spec.outputs());
    }

    private void dense(Map<String, NamedTensor> given, String name, int inputs, int outputs) {
        parameter(given, name + ".weight", inputs, outputs);
        parameter(given, name + ".bias", outputs);
    }

    private void batchNorm(Map<String, NamedTensor> given, String name, int units) {
        parameter(given, name + ".gamma", units);
        parameter(given, name + ".beta", units);
        copy(given, name + ".mean", units);
        copy(given, name + ".variance", units);
        copy(given, name + ".epsilon");
    }

    private void parameter(Map<String, NamedTensor> given, String name, int... shape) {
        copy(given, name, shape);
        parameters.add(name);
    }

    private void copy(Map<String, NamedTensor> given, String name, int... shape) {
        NamedTensor tensor = given.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (!Arrays.equals(tensor.shape(), shape)) {
            throw new IllegalArgumentException("%s must have the shape %s: %s"
                    .formatted(name, Arrays.toString(shape), Arrays.toString(tensor.shape())));
        }
        try (INDArray rows = Nd4j.create(tensor.values(), longs(shape), 'c')) {
            // Products come out column by column, and operations are fastest on arrays of one order.
            arrays.put(name, rows.dup('f'));
        }
    }

    /** The array itself: what is written to it is the new value. */
    INDArray get(String name) {
        return find(arrays, name);
    }

    static INDArray find(Map<String, INDArray> arrays, String name) {
        INDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return array;
    }

    /** The names of what training moves, from input to output. */
    List<String> parameters() {
        return List.copyOf(parameters);
    }

    List<NamedTensor> tensors() {
        return arrays.entrySet().stream()
                .map(entry -> tensor(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A copy of an array. */
    static NamedTensor tensor(String name, INDArray array) {
        int[] shape = Arrays.stream(array.shape()).mapToInt(Math::toIntExact).toArray();
        try (INDArray rows = array.dup('c')) {
            return new NamedTensor(name, shape, rows.data().asFloat());
        }
    }

    private static long[] longs(int[] shape) {
        return Arrays.stream(shape).asLongStream().toArray();
    }

    @Override
    public void close() {
        arrays.values().forEach(INDArray::close);
    }
}
