package multilayer.engine.reference;

import java.util.HashMap;
import java.util.Map;
import multilayer.engine.optim.OptimizerSpec;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

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
        if (optimizer instanceof OptimizerSpec.Adam adam && adam.weightDecay() == 0) {
            return new Adam(adam);
        }
        throw new IllegalArgumentException("the reference models have no rule for " + optimizer);
    }

    /** State for a parameter: it outlives the step, so it must not stand in the step's memory. */
    private static INDArray zeros(INDArray gradient) {
        return Nd4j.createUninitializedDetached(gradient.dataType(), 'f', gradient.shape())
                .assign(0);
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

        @Override
        public void close() {
            velocities.values().forEach(INDArray::close);
        }
    }

    /** Kingma &amp; Ba 2015, Algorithm 1. Everything happens in the gradient's place, so that no array is left behind. */
    final class Adam implements UpdateRule {
        private final OptimizerSpec.Adam spec;
        private final Map<String, Moments> moments = new HashMap<>();

        Adam(OptimizerSpec.Adam spec) {
            this.spec = spec;
        }

        /** m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − η (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε). */
        @Override
        public void update(String name, INDArray value, INDArray gradient, double learningRate) {
            Moments own = moments.computeIfAbsent(name, first -> new Moments(zeros(gradient), zeros(gradient)));
            own.steps++;
            double share = 1 - spec.beta1();
            own.first.muli(spec.beta1()).addi(gradient.muli(share));
            own.second.muli(spec.beta2()).addi(gradient.muli(gradient).muli((1 - spec.beta2()) / (share * share)));
            INDArray deviation =
                    Transforms.sqrt(gradient.assign(own.second).divi(1 - Math.pow(spec.beta2(), own.steps)), false);
            deviation.addi(spec.epsilon()).rdivi(own.first);
            value.subi(deviation.muli(learningRate / (1 - Math.pow(spec.beta1(), own.steps))));
        }

        @Override
        public void close() {
            for (Moments each : moments.values()) {
                each.first.close();
                each.second.close();
            }
        }

        /** The moving averages of one parameter's gradient and of its square, and how many steps they have seen. */
        private static final class Moments {
            private final INDArray first;
            private final INDArray second;
            private int steps;

            Moments(INDArray first, INDArray second) {
                this.first = first;
                this.second = second;
            }
        }
    }
}
