package multilayer.engine.optim;

import java.util.List;
import multilayer.engine.nn.Matrix;
import multilayer.engine.nn.Parameter;

/**
 * Stochastic gradient descent as {@link OptimizerSpec.Sgd} describes it. Two cases need no pass of their own over the
 * weights' gradient, because the product that computes it can do their work as it adds up: plain descent, {@code W ← −ηXᵀdY
 * + (1 − ηλ)W}, and momentum without decay, {@code V ← XᵀdY + μV}.
 */
public final class Sgd implements Optimizer {

    /** Floats that a part moves at a time: three such arrays stay in a core's first cache. */
    private static final int CHUNK = 2_048;

    private final OptimizerSpec.Sgd spec;
    private final Matrix[] velocities;
    private final float[][] values;
    private final float[][] gradients;
    private final float[][] moved;
    private float learningRate;

    /**
     * Sets the state aside: with momentum one velocity for each parameter, zero at first.
     *
     * @param parameters in the order of their indices
     * @param parts how many parts update at once
     */
    public Sgd(OptimizerSpec.Sgd spec, List<Parameter> parameters, int parts) {
        this.spec = spec;
        velocities = new Matrix[spec.momentum() > 0 ? parameters.size() : 0];
        for (int index = 0; index < velocities.length; index++) {
            Matrix value = parameters.get(index).value();
            velocities[index] = new Matrix(value.rows(), value.columns());
        }
        values = new float[parts][CHUNK];
        gradients = new float[parts][CHUNK];
        moved = new float[parts][CHUNK];
    }

    @Override
    public void learningRate(double learningRate) {
        this.learningRate = (float) learningRate;
    }

    @Override
    public Matrix target(Parameter weight) {
        if (isPlain()) {
            return weight.value();
        }
        return productIsVelocity() ? velocities[weight.index()] : weight.gradient();
    }

    @Override
    public float alpha(Parameter weight) {
        return isPlain() ? -learningRate : 1;
    }

    @Override
    public float beta(Parameter weight) {
        if (isPlain()) {
            return (float) (1 - learningRate * decay(weight));
        }
        return productIsVelocity() ? (float) spec.momentum() : 0;
    }

    @Override
    public void finishWeights(Parameter weight, int from, int to, int part) {
        if (productIsVelocity()) {
            for (int start = from; start < to; start += CHUNK) {
                moveAgainst(velocities[weight.index()], weight, start, Math.min(CHUNK, to - start), part);
            }
        } else if (!isPlain()) {
            updateVector(weight, from, to, part);
        }
    }

    @Override
    public void updateVector(Parameter vector, int from, int to, int part) {
        for (int start = from; start < to; start += CHUNK) {
            int length = Math.min(CHUNK, to - start);
            if (spec.momentum() > 0) {
                withMomentum(vector, start, length, part);
            } else {
                moveAgainst(vector.gradient(), vector, start, length, part);
            }
        }
    }

    /** w ← (1 − ηλ)w − ηd for a direction d. */
    private void moveAgainst(Matrix direction, Parameter parameter, int start, int length, int part) {
        float[] w = values[part];
        float[] d = gradients[part];
        parameter.value().read(start, w, length);
        direction.read(start, d, length);
        float keep = (float) (1 - learningRate * decay(parameter));
        for (int i = 0; i < length; i++) {
            w[i] = keep * w[i] - learningRate * d[i];
        }
        parameter.value().write(start, w, length);
    }

    /** g ← g + λw; v ← μv + g; w ← w − ηv, or w ← w − η(g + μv) with Nesterov's look-ahead. */
    private void withMomentum(Parameter parameter, int start, int length, int part) {
        float[] w = values[part];
        float[] g = gradients[part];
        float[] v = moved[part];
        Matrix velocity = velocities[parameter.index()];
        parameter.value().read(start, w, length);
        parameter.gradient().read(start, g, length);
        velocity.read(start, v, length);
        float momentum = (float) spec.momentum();
        float decay = (float) decay(parameter);
        float ofGradient = spec.nesterov() ? 1 : 0;
        float ofVelocity = spec.nesterov() ? momentum : 1;
        for (int i = 0; i < length; i++) {
            float gradient = g[i] + decay * w[i];
            v[i] = momentum * v[i] + gradient;
            w[i] -= learningRate * (ofGradient * gradient + ofVelocity * v[i]);
        }
        velocity.write(start, v, length);
        parameter.value().write(start, w, length);
    }

    private boolean isPlain() {
        return spec.momentum() == 0;
    }

    private boolean productIsVelocity() {
        return spec.momentum() > 0 && !spec.nesterov() && spec.weightDecay() == 0;
    }

    private double decay(Parameter parameter) {
        return parameter.decays() ? spec.weightDecay() : 0;
    }

    @Override
    public void close() {
        for (Matrix velocity : velocities) {
            velocity.close();
        }
    }
}
