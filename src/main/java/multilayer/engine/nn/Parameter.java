package multilayer.engine.nn;

/**
 * An array of numbers that training moves, and the gradient of the loss with respect to it.
 *
 * @param name as in a weights file, for example {@code dense1.weight}
 * @param index position in {@link Network#parameters()}, by which an optimizer finds its own state
 * @param value the numbers: weights [in, out], vectors [1, n]
 * @param gradient of the mean loss over the batch; same shape
 * @param decays whether weight decay applies: weights do, biases and batch norm do not
 */
public record Parameter(String name, int index, Matrix value, Matrix gradient, boolean decays) {}
