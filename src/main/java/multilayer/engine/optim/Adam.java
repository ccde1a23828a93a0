package multilayer.engine.optim;

import java.util.List;
import multilayer.engine.nn.Parameter;

/**
 * Adam, and with decoupled weight decay AdamW, as {@link OptimizerSpec.Adam} and {@link OptimizerSpec.AdamW} describe them.
 * The corrections of the moments' bias are the same for every number, so they are folded into two factors: with {@code c₁ = 1
 * − β₁ᵗ} and {@code c₂ = 1 − β₂ᵗ}, {@code η(m/c₁) / (√(v/c₂) + ε) = (η√c₂/c₁)·m / (√v + ε√c₂)}. Kingma &amp; Ba 2015, end of
 * section 2.
 */
public final class Adam extends SweepingOptimizer {

    private final OptimizerSpec.AdamMoments spec;
    private final Rule rule = this::move;
    private float stepSize;
    private float epsilon;

    /**
     * Sets the state aside: two moments of each gradient, zero at first.
     *
     * @param parameters in the order of their indices
     * @param parts how many parts update at once
     */
    public Adam(OptimizerSpec.AdamMoments spec, List<Parameter> parameters, int parts) {
        super(spec, parameters, parts, "firstMoment", "secondMoment");
        this.spec = spec;
    }

    @Override
    public void beginStep(double learningRate) {
        super.beginStep(learningRate);
        double firstCorrection = 1 - Math.pow(spec.beta1(), (double) step());
        double secondCorrection = Math.sqrt(1 - Math.pow(spec.beta2(), (double) step()));
        stepSize = (float) (learningRate * secondCorrection / firstCorrection);
        epsilon = (float) (spec.epsilon() * secondCorrection);
    }

    @Override
    public void update(Parameter parameter, int from, int to, float scale, int part) {
        sweep(rule, parameter, from, to, scale, part);
    }

    /**
     * g ← g + λw; m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − stepSize·m / (√v + epsilon). Decoupled, λ shrinks w by ηλw
     * instead.
     */
    private void move(Parameter parameter, float[] w, float[] g, float[][] state, int length) {
        float[] m = state[0];
        float[] v = state[1];
        float size = stepSize;
        float small = epsilon;
        float penalty = (float) (spec.decoupled() ? 0 : decay(parameter));
        float keep = (float) (spec.decoupled() ? 1 - learningRate() * decay(parameter) : 1);
        float keepFirst = (float) spec.beta1();
        float takeFirst = (float) (1 - spec.beta1());
        float keepSecond = (float) spec.beta2();
        float takeSecond = (float) (1 - spec.beta2());
        for (int i = 0; i < length; i++) {
            float gradient = g[i] + penalty * w[i];
            float first = keepFirst * m[i] + takeFirst * gradient;
            float second = keepSecond * v[i] + takeSecond * gradient * gradient;
            m[i] = first;
            v[i] = second;
            w[i] = keep * w[i] - size * first / ((float) Math.sqrt(second) + small);
        }
    }
}
