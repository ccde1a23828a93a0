package multilayer.engine.optim;

import multilayer.engine.nn.ParameterUpdate;

/** Turns gradients into steps. Its own state, such as momentum, lives here and never in a layer. */
public interface Optimizer extends ParameterUpdate, AutoCloseable {

    /** Sets the learning rate of the step that comes next. */
    void learningRate(double learningRate);

    /** Frees the state. */
    @Override
    void close();
}
