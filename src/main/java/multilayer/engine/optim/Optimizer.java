package multilayer.engine.optim;

import java.util.List;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.ParameterUpdate;

/** Turns gradients into steps. Its own state, such as momentum, lives here and never in a layer. */
public interface Optimizer extends ParameterUpdate, AutoCloseable {

    /** Begins the next step, which has this learning rate. To be called before each step, by one thread. */
    void beginStep(double learningRate);

    /**
     * A copy of all that a later step depends on, so that a new optimizer that loads it goes on bit for bit: one tensor for
     * each parameter and each kind of state, for example {@code dense1.weight.velocity}, in the shape of {@link
     * multilayer.engine.nn.Matrix} (vectors are [1, n]), and {@code step}, the number of steps so far.
     */
    List<NamedTensor> state();

    /**
     * Replaces the state by that of an optimizer of the same kind for the same network.
     *
     * @throws IllegalArgumentException naming the first tensor that is missing or has another shape; nothing is changed then
     */
    void load(List<NamedTensor> state);

    /** Frees the state. */
    @Override
    void close();
}
