package multilayer.engine.optim;

import java.util.List;
import multilayer.engine.nn.Parameter;

/** Descent by a gradient that is divided by its running root mean square, as {@link OptimizerSpec.RmsProp} describes it. */
public final class RmsProp extends SweepingOptimizer {

    private final OptimizerSpec.RmsProp spec;
    private final Rule rule = this::move;

    /**
     * Sets the state aside: the running mean square of each gradient, zero at first.
     *
     * @param parameters in the order of their indices
     * @param parts how many parts update at once
     */
    public RmsProp(OptimizerSpec.RmsProp spec, List<Parameter> parameters, int parts) {
        super(spec, parameters, parts, "meanSquare");
        this.spec = spec;
    }

    @Override
    public void update(Parameter parameter, int from, int to, float scale, int part) {
        sweep(rule, parameter, from, to, scale, part);
    }

    /** g ← g + λw; v ← ρv + (1 − ρ)g²; w ← w − ηg / (√v + ε). */
    private void move(Parameter parameter, float[] w, float[] g, float[][] state, int length) {
        float[] v = state[0];
        float rate = (float) learningRate();
        float decay = (float) decay(parameter);
        float keep = (float) spec.decayRate();
        float take = (float) (1 - spec.decayRate());
        float epsilon = (float) spec.epsilon();
        for (int i = 0; i < length; i++) {
            float gradient = g[i] + decay * w[i];
            float square = keep * v[i] + take * gradient * gradient;
            v[i] = square;
            w[i] -= rate * gradient / ((float) Math.sqrt(square) + epsilon);
        }
    }
}
