package multilayer.engine.nn;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import multilayer.engine.NamedTensor;
import multilayer.engine.data.Samples;

/**
 * The network once more, in double precision and as plainly as can be: forward only, one loop for each sum. Its central
 * differences are what gradients are held against.
 */
final class DoubleTwin {

    private final NetworkSpec spec;
    private final Map<String, double[]> tensors = new TreeMap<>();
    private final List<float[]> masks;

    /** A twin of {@code network} with the given dropout factors [batch × units] for each block. */
    DoubleTwin(Network network, List<float[]> masks) {
        this.spec = network.spec();
        this.masks = masks;
        for (NamedTensor tensor : network.tensors()) {
            double[] values = new double[tensor.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.values()[i];
            }
            tensors.put(tensor.name(), values);
        }
    }

    /** ∂(mean loss)/∂ each number of one parameter, by central differences. */
    double[] gradient(String name, Samples samples, int size) {
        double[] values = values(name);
        double[] gradient = new double[values.length];
        double h = 1e-5;
        for (int i = 0; i < values.length; i++) {
            double kept = values[i];
            values[i] = kept + h;
            double above = meanLoss(samples, size);
            values[i] = kept - h;
            double below = meanLoss(samples, size);
            values[i] = kept;
            gradient[i] = (above - below) / (2 * h);
        }
        return gradient;
    }

    double meanLoss(Samples samples, int size) {
        double[][] x = new double[size][samples.features()];
        float[] row = new float[samples.features()];
        for (int n = 0; n < size; n++) {
            samples.gather(n, row, 0);
            for (int i = 0; i < row.length; i++) {
                x[n][i] = row[i];
            }
        }
        for (int block = 0; block < spec.hidden().size(); block++) {
            x = hidden(block, x);
        }
        double[][] logits = dense("output", x, spec.outputs());
        double sum = 0;
        for (int n = 0; n < size; n++) {
            double total = 0;
            for (double logit : logits[n]) {
                total += Math.exp(logit);
            }
            sum += Math.log(total) - logits[n][samples.label(n)];
        }
        return sum / size;
    }

    private double[][] hidden(int block, double[][] x) {
        HiddenBlock hidden = spec.hidden().get(block);
        double[][] y = dense("dense" + (block + 1), x, hidden.units());
        if (hidden.batchNorm()) {
            normalize("batchNorm" + (block + 1), y);
        }
        for (int n = 0; n < y.length; n++) {
            for (int j = 0; j < y[n].length; j++) {
                y[n][j] = activate(hidden.activation(), y[n][j]) * masks.get(block)[n * hidden.units() + j];
            }
        }
        return y;
    }

    private double[][] dense(String name, double[][] x, int outputs) {
        double[] weight = values(name + ".weight");
        double[] bias = values(name + ".bias");
        double[][] y = new double[x.length][outputs];
        for (int n = 0; n < x.length; n++) {
            for (int j = 0; j < outputs; j++) {
                y[n][j] = bias[j];
                for (int i = 0; i < x[n].length; i++) {
                    y[n][j] += x[n][i] * weight[i * outputs + j];
                }
            }
        }
        return y;
    }

    private void normalize(String name, double[][] y) {
        for (int j = 0; j < y[0].length; j++) {
            double mean = 0;
            double variance = 0;
            for (double[] row : y) {
                mean += row[j] / y.length;
            }
            for (double[] row : y) {
                variance += (row[j] - mean) * (row[j] - mean) / y.length;
            }
            for (double[] row : y) {
                row[j] = (row[j] - mean) / Math.sqrt(variance + BatchNorm.EPSILON) * values(name + ".gamma")[j]
                        + values(name + ".beta")[j];
            }
        }
    }

    private double[] values(String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }

    private static double activate(Activation activation, double z) {
        return switch (activation) {
            case RELU -> Math.max(z, 0);
            case LEAKY_RELU -> z > 0 ? z : 0.01 * z;
            case GELU -> z * Normal.cumulative(z);
            case SILU -> z / (1 + Math.exp(-z));
            case TANH -> Math.tanh(z);
            case SIGMOID -> 1 / (1 + Math.exp(-z));
            case ELU -> z > 0 ? z : Math.expm1(z);
            case SELU -> 1.0507009873554805 * (z > 0 ? z : 1.6732632423543772 * Math.expm1(z));
            case IDENTITY -> z;
        };
    }
}
