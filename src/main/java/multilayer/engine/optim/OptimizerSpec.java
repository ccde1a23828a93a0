package multilayer.engine.optim;

import java.util.List;
import multilayer.engine.Range;
import multilayer.engine.nn.Parameter;

/**
 * Which optimizer, with its own hyperparameters. The learning rate is not among them: it belongs to the training
 * configuration, where the schedule and the person who moves the slider can reach it.
 */
public sealed interface OptimizerSpec {

    Range MOMENTUM = Range.rightOpen("momentum", 0, 1);
    Range WEIGHT_DECAY = Range.closed("weightDecay", 0, 1);

    /** The name in files and on command lines, for example {@code sgd}. */
    String id();

    /** The factor λ of the penalty λ/2·‖W‖² on weights (not on biases or batch norm). */
    double weightDecay();

    /**
     * The optimizer itself, with its state at zero.
     *
     * @param parameters in the order of their indices
     * @param parts how many parts update at once
     */
    Optimizer create(List<Parameter> parameters, int parts);

    /**
     * Stochastic gradient descent, with momentum as PyTorch defines it: {@code v ← μv + g}, {@code w ← w − ηv}; with
     * Nesterov's look-ahead {@code w ← w − η(g + μv)}. Sutskever et al. 2013, section 2.
     *
     * @param momentum μ in [0, 1); 0 is plain gradient descent
     * @param nesterov whether the step looks ahead; needs momentum &gt; 0
     * @param weightDecay λ, added to the gradient as λW
     */
    record Sgd(double momentum, boolean nesterov, double weightDecay) implements OptimizerSpec {

        public Sgd {
            MOMENTUM.check(momentum);
            WEIGHT_DECAY.check(weightDecay);
            if (nesterov && momentum == 0) {
                throw new IllegalArgumentException("nesterov needs a momentum above 0: 0");
            }
        }

        @Override
        public String id() {
            return "sgd";
        }

        @Override
        public Optimizer create(List<Parameter> parameters, int parts) {
            return new multilayer.engine.optim.Sgd(this, parameters, parts);
        }
    }
}
