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
    Range DECAY_RATE = Range.rightOpen("decayRate", 0, 1);
    Range BETA_1 = Range.rightOpen("beta1", 0, 1);
    Range BETA_2 = Range.rightOpen("beta2", 0, 1);
    Range EPSILON = Range.leftOpen("epsilon", 0, 1);

    /** The name in files and on command lines, for example {@code sgd}. */
    String id();

    /** The factor λ of weight decay: on weights, not on biases or batch norm. */
    double weightDecay();

    /** The same optimizer with another weight decay. */
    OptimizerSpec withWeightDecay(double weightDecay);

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
        public OptimizerSpec withWeightDecay(double weightDecay) {
            return new Sgd(momentum, nesterov, weightDecay);
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

    /**
     * RMSProp: {@code v ← ρv + (1 − ρ)g²}, {@code w ← w − ηg / (√v + ε)}. Tieleman &amp; Hinton 2012, lecture 6.5; ε stands
     * where PyTorch has it.
     *
     * @param decayRate ρ in [0, 1), how slowly the running mean square forgets
     * @param epsilon ε, what keeps the division from zero
     * @param weightDecay λ, added to the gradient as λW
     */
    record RmsProp(double decayRate, double epsilon, double weightDecay) implements OptimizerSpec {

        /** The lecture's decay rate, and no weight decay. */
        public static final RmsProp USUAL = new RmsProp(0.9, 1e-8, 0);

        public RmsProp {
            DECAY_RATE.check(decayRate);
            EPSILON.check(epsilon);
            WEIGHT_DECAY.check(weightDecay);
        }

        @Override
        public OptimizerSpec withWeightDecay(double weightDecay) {
            return new RmsProp(decayRate, epsilon, weightDecay);
        }

        @Override
        public String id() {
            return "rmsprop";
        }

        @Override
        public Optimizer create(List<Parameter> parameters, int parts) {
            return new multilayer.engine.optim.RmsProp(this, parameters, parts);
        }
    }

    /**
     * What Adam and AdamW have in common: {@code m ← β₁m + (1 − β₁)g} and {@code v ← β₂v + (1 − β₂)g²}, both corrected for their
     * start at zero.
     */
    sealed interface AdamMoments extends OptimizerSpec {

        /** β₁ in [0, 1). */
        double beta1();

        /** β₂ in [0, 1). */
        double beta2();

        /** ε, what keeps the division from zero. */
        double epsilon();

        /** Whether weight decay shrinks the weights themselves instead of adding to their gradient. */
        boolean decoupled();

        @Override
        default Optimizer create(List<Parameter> parameters, int parts) {
            return new multilayer.engine.optim.Adam(this, parameters, parts);
        }
    }

    /**
     * Adam: {@code w ← w − η m̂ / (√v̂ + ε)} with {@code m̂ = m/(1 − β₁ᵗ)} and {@code v̂ = v/(1 − β₂ᵗ)}. Kingma &amp; Ba 2015,
     * Algorithm 1.
     *
     * @param weightDecay λ, added to the gradient as λW
     */
    record Adam(double beta1, double beta2, double epsilon, double weightDecay) implements AdamMoments {

        /** The paper's values, and no weight decay. */
        public static final Adam USUAL = new Adam(0.9, 0.999, 1e-8, 0);

        public Adam {
            BETA_1.check(beta1);
            BETA_2.check(beta2);
            EPSILON.check(epsilon);
            WEIGHT_DECAY.check(weightDecay);
        }

        @Override
        public OptimizerSpec withWeightDecay(double weightDecay) {
            return new Adam(beta1, beta2, epsilon, weightDecay);
        }

        @Override
        public String id() {
            return "adam";
        }

        @Override
        public boolean decoupled() {
            return false;
        }
    }

    /**
     * Adam with decoupled weight decay: {@code w ← (1 − ηλ)w − η m̂ / (√v̂ + ε)}. Loshchilov &amp; Hutter 2019, Algorithm 2, in
     * PyTorch's form, where λ is multiplied by the learning rate.
     *
     * @param weightDecay λ, by which a step shrinks the weights: W ← (1 − ηλ)W
     */
    record AdamW(double beta1, double beta2, double epsilon, double weightDecay) implements AdamMoments {

        /** Adam's values, and PyTorch's weight decay of 0.01. */
        public static final AdamW USUAL = new AdamW(0.9, 0.999, 1e-8, 0.01);

        public AdamW {
            BETA_1.check(beta1);
            BETA_2.check(beta2);
            EPSILON.check(epsilon);
            WEIGHT_DECAY.check(weightDecay);
        }

        @Override
        public OptimizerSpec withWeightDecay(double weightDecay) {
            return new AdamW(beta1, beta2, epsilon, weightDecay);
        }

        @Override
        public String id() {
            return "adamw";
        }

        @Override
        public boolean decoupled() {
            return true;
        }
    }
}
