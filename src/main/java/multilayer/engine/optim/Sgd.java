package multilayer.engine.optim;

import java.util.List;
import multilayer.engine.nn.Matrix;
import multilayer.engine.nn.Parameter;

/**
 * Stochastic gradient descent as {@link OptimizerSpec.Sgd} describes it. Two cases need no pass of their own over the
 * weights' gradient, because the product that computes it can do their work as it adds up: plain descent, {@code W ← −ηXᵀdY
 * + W}, and momentum without decay, {@code V ← XᵀdY + μV}.
 */
public final class Sgd extends SweepingOptimizer {

    private static final String VELOCITY = "velocity";

    private final OptimizerSpec.Sgd spec;
    private final Rule plain = this::plain;
    private final Rule withMomentum = this::withMomentum;

    /**
     * Sets the state aside: with momentum one velocity for each parameter, zero at first.
     *
     * @param parameters in the order of their indices
     * @param parts how many parts update at once
     */
    public Sgd(OptimizerSpec.Sgd spec, List<Parameter> parameters, int parts) {
        super(spec, parameters, parts, spec.momentum() > 0 ? new String[] {VELOCITY} : new String[0]);
        this.spec = spec;
    }

    @Override
    public Matrix target(Parameter weight) {
        if (productIsStep()) {
            return weight.value();
        }
        return productIsVelocity() ? state(0).of(weight) : weight.gradient();
    }

    @Override
    public float alpha(Parameter weight) {
        return productIsStep() ? (float) -learningRate() : 1;
    }

    @Override
    public float beta(Parameter weight) {
        if (productIsStep()) {
            return 1;
        }
        return productIsVelocity() ? (float) spec.momentum() : 0;
    }

    @Override
    public void finishWeights(Parameter weight, int from, int to, int part) {
        if (productIsVelocity()) {
            sweepAlong(plain, weight, state(0).of(weight), from, to, part);
        } else if (!productIsStep()) {
            update(weight, from, to, 1, part);
        }
    }

    @Override
    public void update(Parameter parameter, int from, int to, float scale, int part) {
        sweep(spec.momentum() == 0 ? plain : withMomentum, parameter, from, to, scale, part);
    }

    /** w ← (1 − ηλ)w − ηg. */
    private void plain(Parameter parameter, float[] w, float[] g, float[][] state, int length) {
        float rate = (float) learningRate();
        float keep = keep(parameter);
        for (int i = 0; i < length; i++) {
            w[i] = keep * w[i] - rate * g[i];
        }
    }

    /** g ← g + λw; v ← μv + g; w ← w − ηv, or w ← w − η(g + μv) with Nesterov's look-ahead. */
    private void withMomentum(Parameter parameter, float[] w, float[] g, float[][] state, int length) {
        float[] v = state[0];
        float rate = (float) learningRate();
        float momentum = (float) spec.momentum();
        float decay = (float) decay(parameter);
        float ofGradient = spec.nesterov() ? 1 : 0;
        float ofVelocity = spec.nesterov() ? momentum : 1;
        for (int i = 0; i < length; i++) {
            float gradient = g[i] + decay * w[i];
            v[i] = momentum * v[i] + gradient;
            w[i] -= rate * (ofGradient * gradient + ofVelocity * v[i]);
        }
    }

    private float keep(Parameter parameter) {
        return (float) (1 - learningRate() * decay(parameter));
    }

    /** With decay it is not: the factor on the weights would move with the learning rate, and products are made for fixed ones. */
    private boolean productIsStep() {
        return spec.momentum() == 0 && spec.weightDecay() == 0;
    }

    private boolean productIsVelocity() {
        return spec.momentum() > 0 && !spec.nesterov() && spec.weightDecay() == 0;
    }
}
