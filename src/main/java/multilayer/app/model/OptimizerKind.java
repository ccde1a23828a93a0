package multilayer.app.model;

import java.util.List;
import java.util.Map;
import multilayer.engine.Named;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.text.Messages;

/** The optimizers to choose from, each with the parameters that its form shows. */
public enum OptimizerKind implements Named {
    SGD(
            new OptimizerSpec.Sgd(0.9, false, 0),
            0.05,
            List.of(OptimizerParameter.MOMENTUM, OptimizerParameter.NESTEROV, OptimizerParameter.WEIGHT_DECAY)) {
        @Override
        OptimizerSpec build(Map<OptimizerParameter, Double> values) {
            return new OptimizerSpec.Sgd(
                    OptimizerParameter.MOMENTUM.in(values),
                    OptimizerParameter.NESTEROV.in(values) != 0,
                    OptimizerParameter.WEIGHT_DECAY.in(values));
        }

        @Override
        Map<Key, String> problems(Map<OptimizerParameter, Double> values) {
            boolean broken = OptimizerParameter.NESTEROV.in(values) != 0 && OptimizerParameter.MOMENTUM.in(values) == 0;
            return broken
                    ? Map.of(OptimizerParameter.NESTEROV.key(), Messages.text("setting.nesterov.needsMomentum"))
                    : Map.of();
        }
    },
    RMSPROP(
            OptimizerSpec.RmsProp.USUAL,
            0.001,
            List.of(OptimizerParameter.DECAY_RATE, OptimizerParameter.EPSILON, OptimizerParameter.WEIGHT_DECAY)) {
        @Override
        OptimizerSpec build(Map<OptimizerParameter, Double> values) {
            return new OptimizerSpec.RmsProp(
                    OptimizerParameter.DECAY_RATE.in(values),
                    OptimizerParameter.EPSILON.in(values),
                    OptimizerParameter.WEIGHT_DECAY.in(values));
        }
    },
    ADAM(OptimizerSpec.Adam.USUAL, 0.001, OptimizerParameter.OF_ADAM) {
        @Override
        OptimizerSpec build(Map<OptimizerParameter, Double> values) {
            return new OptimizerSpec.Adam(
                    OptimizerParameter.BETA_1.in(values),
                    OptimizerParameter.BETA_2.in(values),
                    OptimizerParameter.EPSILON.in(values),
                    OptimizerParameter.WEIGHT_DECAY.in(values));
        }
    },
    ADAMW(OptimizerSpec.AdamW.USUAL, 0.001, OptimizerParameter.OF_ADAM) {
        @Override
        OptimizerSpec build(Map<OptimizerParameter, Double> values) {
            return new OptimizerSpec.AdamW(
                    OptimizerParameter.BETA_1.in(values),
                    OptimizerParameter.BETA_2.in(values),
                    OptimizerParameter.EPSILON.in(values),
                    OptimizerParameter.WEIGHT_DECAY.in(values));
        }
    };

    private final OptimizerSpec usual;
    private final double usualLearningRate;
    private final List<OptimizerParameter> parameters;

    OptimizerKind(OptimizerSpec usual, double usualLearningRate, List<OptimizerParameter> parameters) {
        this.usual = usual;
        this.usualLearningRate = usualLearningRate;
        this.parameters = parameters;
    }

    @Override
    public String id() {
        return usual.id();
    }

    /** A learning rate that is worth a first try. */
    double usualLearningRate() {
        return usualLearningRate;
    }

    public List<OptimizerParameter> parameters() {
        return parameters;
    }

    /** The values that its parameters have until somebody changes them. */
    Map<OptimizerParameter, Double> usualValues() {
        return valuesOf(usual);
    }

    /** The optimizer with these values; call it only when there are no {@link #problems}. */
    abstract OptimizerSpec build(Map<OptimizerParameter, Double> values);

    /** Which values do not go together, and the sentence that says why. */
    Map<Key, String> problems(Map<OptimizerParameter, Double> values) {
        return Map.of();
    }

    static OptimizerKind of(OptimizerSpec spec) {
        return Named.byId("optimizer", values(), spec.id());
    }

    /** The parameters' values in {@code spec}. */
    static Map<OptimizerParameter, Double> valuesOf(OptimizerSpec spec) {
        if (spec instanceof OptimizerSpec.Sgd sgd) {
            return Map.of(
                    OptimizerParameter.MOMENTUM, sgd.momentum(),
                    OptimizerParameter.NESTEROV, sgd.nesterov() ? 1.0 : 0.0,
                    OptimizerParameter.WEIGHT_DECAY, sgd.weightDecay());
        }
        if (spec instanceof OptimizerSpec.RmsProp rmsProp) {
            return Map.of(
                    OptimizerParameter.DECAY_RATE, rmsProp.decayRate(),
                    OptimizerParameter.EPSILON, rmsProp.epsilon(),
                    OptimizerParameter.WEIGHT_DECAY, rmsProp.weightDecay());
        }
        if (spec instanceof OptimizerSpec.AdamMoments adam) {
            return Map.of(
                    OptimizerParameter.BETA_1, adam.beta1(),
                    OptimizerParameter.BETA_2, adam.beta2(),
                    OptimizerParameter.EPSILON, adam.epsilon(),
                    OptimizerParameter.WEIGHT_DECAY, adam.weightDecay());
        }
        throw new IllegalArgumentException("optimizer has no form: " + spec.id());
    }
}
