package multilayer.engine.reference;

import java.util.HashMap;
import java.util.Map;
import multilayer.engine.optim.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a step does with a gradient, in ND4J operations. Keeps its own state for each parameter. */
interface UpdateRule extends AutoCloseable {

    /**
     * Moves one parameter.
     *
     * @param name by which the rule finds its state
     * @param value written in place
     * @param gradient of the value's shape; used up
     */
    void update(String name, INDArray value, INDArray gradient, double learningRate);

    @Override
    void close();

    /**
     * The rule of an optimizer.
     *
     * @throws IllegalArgumentException if there is none
     */
    static UpdateRule of(OptimizerSpec optimizer) {
        if (optimizer instanceof OptimizerSpec.Sgd sgd && !sgd.nesterov() && sgd.weightDecay() == 0) {
            return new Momentum(sgd.momentum());
        }
        throw new IllegalArgumentException("the reference models have no rule for " + optimizer);
    }

    /** The chapter's {@code param -= lr * param.grad}; with momentum {@code v ← μv + g} goes in the gradient's place. */
    final class Momentum implements UpdateRule {
        private final double momentum;
        private final Map<String, INDArray> velocities = new HashMap<>();

        Momentum(double momentum) {
            this.momentum = momentum;
        }

        @Override
        public void update(String name, INDArray value, INDArray gradient, double learningRate) {
            value.subi(direction(name, gradient).muli(learningRate));
        }

        private INDArray direction(String name, INDArray gradient) {
            if (momentum == 0) {
                return gradient;
            }
            INDArray velocity = velocities.computeIfAbsent(name, first -> zeros(gradient));
            velocity.muli(momentum).addi(gradient);
            return gradient.assign(velocity);
        }

        /** Outlives the step, so it must not stand in the step's memory. */
        private static INDArray zeros(INDArray gradient) {
            return Nd4j.createUninitializedDetached(gradient.dataType(), 'f', gradient.shape())
                    .assign(0);
        }

        @Override
        public void close() {
            velocities.values().forEach(INDArray::close);
        }
    }
}
