package multilayer.engine.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import multilayer.engine.NamedTensor;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.NetworkSpec;

/**
 * How a trained network's logits depend on the numbers of one sample: the saliency of Simonyan et al. 2014, section 3, with its
 * sign. One sample at a time, as plainly as can be, summed in double precision. Batch norms use their running statistics,
 * dropout does nothing, as in every answer of a trained network.
 */
public final class InputGradient {

    private final NetworkSpec spec;
    private final Map<String, float[]> tensors = new HashMap<>();

    /**
     * Of a network that held {@code tensors}.
     *
     * @throws IllegalArgumentException naming the first tensor that is missing
     */
    public InputGradient(NetworkSpec spec, List<NamedTensor> tensors) {
        this.spec = spec;
        tensors.forEach(tensor -> this.tensors.put(tensor.name(), tensor.values()));
        for (int block = 1; block <= spec.hidden().size(); block++) {
            values("dense" + block + ".weight");
        }
        values("output.weight");
    }

    /**
     * The logits of a sample.
     *
     * @param sample [inputs]
     */
    public double[] logits(float[] sample) {
        return forward(sample, new double[spec.hidden().size()][]);
    }

    /**
     * ∂ logit / ∂ each number of the sample [inputs].
     *
     * @param sample [inputs]
     * @param classIndex whose logit
     */
    public double[] of(float[] sample, int classIndex) {
        double[][] z = new double[spec.hidden().size()][];
        forward(sample, z);
        double[] gradient = new double[spec.outputs()];
        gradient[classIndex] = 1;
        gradient = throughDense("output", gradient);
        for (int block = spec.hidden().size() - 1; block >= 0; block--) {
            HiddenBlock hidden = spec.hidden().get(block);
            double[] scale = scale(block);
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] *= hidden.activation().derivative((float) z[block][j]) * scale[j];
            }
            gradient = throughDense("dense" + (block + 1), gradient);
        }
        return gradient;
    }

    /** @param z receives what enters each block's activation */
    private double[] forward(float[] sample, double[][] z) {
        double[] x = new double[sample.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = sample[i];
        }
        for (int block = 0; block < z.length; block++) {
            double[] y = dense("dense" + (block + 1), x);
            double[] scale = scale(block);
            double[] shift = shift(block, scale);
            Activation activation = spec.hidden().get(block).activation();
            x = new double[y.length];
            for (int j = 0; j < y.length; j++) {
                y[j] = y[j] * scale[j] + shift[j];
                x[j] = activation.value((float) y[j]);
            }
            z[block] = y;
        }
        return dense("output", x);
    }

    private double[] dense(String name, double[] x) {
        float[] weight = values(name + ".weight"); // [in, out]
        float[] bias = values(name + ".bias");
        double[] y = new double[bias.length];
        for (int j = 0; j < y.length; j++) {
            y[j] = bias[j];
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                y[j] += x[i] * weight[i * y.length + j];
            }
        }
        return y;
    }

    /** From ∂/∂y [out] to ∂/∂x [in] of {@code y = xW + b}. */
    private double[] throughDense(String name, double[] gradient) {
        float[] weight = values(name + ".weight"); // [in, out]
        int outputs = gradient.length;
        double[] before = new double[weight.length / outputs];
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < outputs; j++) {
                before[i] += weight[i * outputs + j] * gradient[j];
            }
        }
        return before;
    }

    /** What a block's batch norm multiplies each unit by, γ / √(variance + ε); 1 without one. */
    private double[] scale(int block) {
        HiddenBlock hidden = spec.hidden().get(block);
        double[] scale = new double[hidden.units()];
        for (int j = 0; j < scale.length; j++) {
            scale[j] = hidden.batchNorm()
                    ? norm(block, "gamma")[j]
                            / Math.sqrt((double) norm(block, "variance")[j] + norm(block, "epsilon")[0])
                    : 1;
        }
        return scale;
    }

    /** What a block's batch norm then adds, β − mean · scale; 0 without one. */
    private double[] shift(int block, double[] scale) {
        boolean batchNorm = spec.hidden().get(block).batchNorm();
        double[] shift = new double[scale.length];
        for (int j = 0; j < scale.length; j++) {
            shift[j] = batchNorm ? norm(block, "beta")[j] - norm(block, "mean")[j] * scale[j] : 0;
        }
        return shift;
    }

    private float[] norm(int block, String what) {
        return values("batchNorm" + (block + 1) + "." + what);
    }

    private float[] values(String name) {
        float[] values = tensors.get(name);
        if (values == null) {
            throw new IllegalArgumentException(name + " is missing; a " + spec.shape() + " network needs it");
        }
        return values;
    }
}
