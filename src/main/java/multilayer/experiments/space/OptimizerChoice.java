package multilayer.experiments.space;

import multilayer.engine.Named;
import multilayer.engine.optim.OptimizerSpec;

/** The optimizers that a search chooses from, each with its usual values. */
enum OptimizerChoice implements Named {
    SGD(new OptimizerSpec.Sgd(0.9, false, 0)),
    RMSPROP(OptimizerSpec.RmsProp.USUAL),
    ADAM(OptimizerSpec.Adam.USUAL),
    ADAMW(OptimizerSpec.AdamW.USUAL);

    private final OptimizerSpec usual;

    OptimizerChoice(OptimizerSpec usual) {
        this.usual = usual;
    }

    @Override
    public String id() {
        return usual.id();
    }

    /** This with its usual values; {@code before} itself if it is this already. */
    OptimizerSpec inPlaceOf(OptimizerSpec before) {
        return before.id().equals(id()) ? before : usual;
    }
}
