package multilayer.engine.reference;

import multilayer.engine.nn.Activation;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/** Activations as SameDiff knows them. */
final class GraphActivation {

    private GraphActivation() {}

    /** Adds the activation of {@code z} [batch, units] to the graph. */
    static SDVariable apply(SameDiff graph, Activation activation, SDVariable z) {
        return switch (activation) {
            case RELU -> graph.nn.relu(z, 0);
            case LEAKY_RELU -> graph.nn.leakyRelu(z, 0.01);
            // SameDiff's own is the approximation z σ(1.702 z); this is the exact one.
            case GELU -> graph.math.erf(z.div(Math.sqrt(2))).add(1).div(2).mul(z);
            case SILU -> graph.nn.swish(z);
            case TANH -> graph.nn.tanh(z);
            case SIGMOID -> graph.nn.sigmoid(z);
            case ELU -> graph.nn.elu(z);
            case SELU -> graph.nn.selu(z);
            case IDENTITY -> z;
        };
    }
}
