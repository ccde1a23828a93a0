package multilayer.app.model;

import java.util.List;
import java.util.Map;
import multilayer.engine.Range;
import multilayer.engine.optim.OptimizerSpec;

/** What a form knows about one parameter of an optimizer. A switch is a number too: 0 is off, 1 is on. */
public enum OptimizerParameter {
    MOMENTUM("momentum", OptimizerSpec.MOMENTUM, NumberScale.linear(0, 0.99, 0.01), false),
    NESTEROV("nesterov", Range.integers("nesterov", 0, 1), NumberScale.linear(0, 1, 1), false),
    DECAY_RATE("decayRate", OptimizerSpec.DECAY_RATE, NumberScale.linear(0.5, 0.999, 0.001), false),
    BETA_1("beta1", OptimizerSpec.BETA_1, NumberScale.linear(0, 0.99, 0.01), false),
    BETA_2("beta2", OptimizerSpec.BETA_2, NumberScale.linear(0.9, 0.999, 0.001), false),
    EPSILON("epsilon", OptimizerSpec.EPSILON, NumberScale.logarithmic(1e-12, 0.1), false),
    WEIGHT_DECAY("weightDecay", OptimizerSpec.WEIGHT_DECAY, NumberScale.logarithmicFromZero(1e-6, 0.1), true);

    /** Those of the whole Adam family. */
    static final List<OptimizerParameter> OF_ADAM = List.of(BETA_1, BETA_2, EPSILON, WEIGHT_DECAY);

    private final Range range;
    private final NumberScale scale;
    private final boolean regularisation;
    private final Key key;

    OptimizerParameter(String name, Range range, NumberScale scale, boolean regularisation) {
        this.key = Key.of(name);
        this.range = range;
        this.scale = scale;
        this.regularisation = regularisation;
    }

    public Key key() {
        return key;
    }

    /** Whether its form stands under regularisation. */
    public boolean isRegularisation() {
        return regularisation;
    }

    /** Whether it is a switch. */
    public boolean isSwitch() {
        return range.whole() && range.minimum() == 0 && range.maximum() == 1;
    }

    /** Its value among those of an optimizer; the lower bound where the optimizer has no such parameter. */
    double in(Map<OptimizerParameter, Double> values) {
        return values.getOrDefault(this, range.minimum());
    }

    public NumberSetting number() {
        return new NumberSetting(
                key,
                range,
                scale,
                Unit.PLAIN,
                draft -> in(draft.training().optimizerValues()),
                (draft, value) -> draft.with(draft.training().withOptimizerValue(this, value)),
                this::applies);
    }

    public Setting<Boolean> toggle() {
        return new Setting<>(
                key,
                draft -> in(draft.training().optimizerValues()) != 0,
                (draft, on) -> draft.with(draft.training().withOptimizerValue(this, on ? 1 : 0)),
                this::applies);
    }

    private boolean applies(Draft draft) {
        return draft.training().optimizer().parameters().contains(this);
    }
}
