package multilayer.engine.optim;

import java.util.Arrays;
import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.Matrix;
import multilayer.engine.nn.Parameter;

/** One kind of state: a number beside each number of each parameter, zero at first. */
final class OptimizerState implements AutoCloseable {

    private final String name;
    private final List<Parameter> parameters;
    private final Matrix[] values;

    /**
     * Sets it aside.
     *
     * @param name what it is, for example {@code velocity}
     * @param parameters in the order of their indices
     */
    OptimizerState(String name, List<Parameter> parameters) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        values = new Matrix[parameters.size()];
        for (int index = 0; index < values.length; index++) {
            Matrix value = parameters.get(index).value();
            values[index] = new Matrix(value.rows(), value.columns());
        }
    }

    /** The numbers beside those of {@code parameter}; same shape. */
    Matrix of(Parameter parameter) {
        return values[parameter.index()];
    }

    List<NamedTensor> tensors() {
        return parameters.stream()
                .map(parameter -> new NamedTensor(
                        nameOf(parameter), shapeOf(parameter), of(parameter).toArray()))
                .toList();
    }

    /** Refuses tensors that {@link #load} could not use. */
    void check(List<NamedTensor> tensors) {
        for (Parameter parameter : parameters) {
            find(tensors, nameOf(parameter), shapeOf(parameter));
        }
    }

    void load(List<NamedTensor> tensors) {
        for (Parameter parameter : parameters) {
            of(parameter)
                    .set(find(tensors, nameOf(parameter), shapeOf(parameter)).values());
        }
    }

    /**
     * The tensor of that name.
     *
     * @throws IllegalArgumentException if it is missing or has another shape
     */
    static NamedTensor find(List<NamedTensor> tensors, String name, int... shape) {
        NamedTensor found = tensors.stream()
                .filter(tensor -> tensor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the optimizer's state lacks " + name));
        if (!Arrays.equals(found.shape(), shape)) {
            throw new IllegalArgumentException("%s must have the shape %s: %s"
                    .formatted(name, Arrays.toString(shape), Arrays.toString(found.shape())));
        }
        return found;
    }

    private String nameOf(Parameter parameter) {
        return parameter.name() + "." + name;
    }

    private int[] shapeOf(Parameter parameter) {
        return new int[] {of(parameter).rows(), of(parameter).columns()};
    }

    @Override
    public void close() {
        for (Matrix matrix : values) {
            matrix.close();
        }
    }
}
