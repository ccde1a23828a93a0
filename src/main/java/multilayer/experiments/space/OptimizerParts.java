package multilayer.experiments.space;

import multilayer.engine.optim.OptimizerSpec;
import multilayer.engine.optim.OptimizerSpec.Adam;
import multilayer.engine.optim.OptimizerSpec.AdamW;
import multilayer.engine.optim.OptimizerSpec.RmsProp;
import multilayer.engine.optim.OptimizerSpec.Sgd;

/** Changes to an optimizer's own hyperparameters; one that does not have them stays as it is. */
final class OptimizerParts {

    private OptimizerParts() {}

    static OptimizerSpec momentum(OptimizerSpec optimizer, double momentum) {
        return optimizer instanceof Sgd sgd ? new Sgd(momentum, sgd.nesterov(), sgd.weightDecay()) : optimizer;
    }

    static OptimizerSpec nesterov(OptimizerSpec optimizer, boolean nesterov) {
        return optimizer instanceof Sgd sgd ? new Sgd(sgd.momentum(), nesterov, sgd.weightDecay()) : optimizer;
    }

    static OptimizerSpec decayRate(OptimizerSpec optimizer, double decayRate) {
        return optimizer instanceof RmsProp rms ? new RmsProp(decayRate, rms.epsilon(), rms.weightDecay()) : optimizer;
    }

    static OptimizerSpec beta1(OptimizerSpec optimizer, double beta1) {
        if (optimizer instanceof Adam adam) {
            return new Adam(beta1, adam.beta2(), adam.epsilon(), adam.weightDecay());
        }
        return optimizer instanceof AdamW adam
                ? new AdamW(beta1, adam.beta2(), adam.epsilon(), adam.weightDecay())
                : optimizer;
    }

    static OptimizerSpec beta2(OptimizerSpec optimizer, double beta2) {
        if (optimizer instanceof Adam adam) {
            return new Adam(adam.beta1(), beta2, adam.epsilon(), adam.weightDecay());
        }
        return optimizer instanceof AdamW adam
                ? new AdamW(adam.beta1(), beta2, adam.epsilon(), adam.weightDecay())
                : optimizer;
    }

    static OptimizerSpec epsilon(OptimizerSpec optimizer, double epsilon) {
        if (optimizer instanceof RmsProp rms) {
            return new RmsProp(rms.decayRate(), epsilon, rms.weightDecay());
        }
        if (optimizer instanceof Adam adam) {
            return new Adam(adam.beta1(), adam.beta2(), epsilon, adam.weightDecay());
        }
        return optimizer instanceof AdamW adam
                ? new AdamW(adam.beta1(), adam.beta2(), epsilon, adam.weightDecay())
                : optimizer;
    }
}
