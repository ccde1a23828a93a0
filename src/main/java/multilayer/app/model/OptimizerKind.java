package multilayer.app.model;

import java.util.List;
import java.util.Map;
import multilayer.engine.Named;
import multilayer.engine.optim.OptimizerSpec;
import multilayer.text.Messages;

/** The optimizers to choose from, each with the parameters that its form shows. */
public enum OptimizerKind implements Named {
    SGD("sgd", List.of(OptimizerParameter.MOMENTUM, OptimizerParameter.NESTEROV, OptimizerParameter.WEIGHT_DECAY)) {
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
    };

    private final String id;
    private final List<OptimizerParameter> parameters;

    OptimizerKind(String id, List<OptimizerParameter> parameters) {
        this.id = id;
        this.parameters = parameters;
    }

    @Override
    public String id() {
        return id;
    }

    public List<OptimizerParameter> parameters() {
        return parameters;
    }

    /** The optimizer with these values; call it only when there are no {@link #problems}. */
    abstract OptimizerSpec build(Map<OptimizerParameter, Double> values);

    /** Which values do not go together, and the sentence that says why. */
    abstract Map<Key, String> problems(Map<OptimizerParameter, Double> values);

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
        throw new IllegalArgumentException("optimizer has no form: " + spec.id());
    }
}
