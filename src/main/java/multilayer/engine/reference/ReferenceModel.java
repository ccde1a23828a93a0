package multilayer.engine.reference;

import java.util.List;
import multilayer.engine.NamedTensor;

/**
 * The engine's model built once more by other means: an oracle for the engine, and a contender beside it. It begins at
 * given tensors and is given its batches, so that nothing but the arithmetic can differ.
 *
 * <p>A model uses as many BLAS threads as ND4J is set to. The engine's first network sets one for the whole process; a
 * process that measures a model by itself has as many as there are cores, or {@code OMP_NUM_THREADS}. Used by the thread
 * that made it.
 */
public interface ReferenceModel extends AutoCloseable {

    /**
     * Moves every parameter against its gradient, and batch norm's running statistics towards the batch's.
     *
     * @param learningRate of this step, above 0
     * @return the mean loss over the batch before the step, in nats
     * @throws IllegalArgumentException if the batch does not fit the model
     */
    double step(Minibatch batch, double learningRate);

    /**
     * The gradient of the mean loss with respect to every parameter, from input to output, by the parameters' names.
     * Changes nothing.
     *
     * @throws IllegalArgumentException if the batch does not fit the model
     */
    List<NamedTensor> gradients(Minibatch batch);

    /** Copies of everything that a weights file holds, as {@link multilayer.engine.nn.Network#tensors} has it. */
    List<NamedTensor> tensors();

    /** Frees the arrays. */
    @Override
    void close();
}
