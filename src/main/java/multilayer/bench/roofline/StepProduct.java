package multilayer.bench.roofline;

import java.util.ArrayList;
import java.util.List;
import multilayer.bench.matmul.Shape;
import multilayer.engine.Named;
import multilayer.engine.nn.NetworkSpec;

/**
 * A matrix product of a training step.
 *
 * @param layer from 0, the first hidden layer; the last is the output layer
 * @param role what it computes
 * @param shape of it
 */
public record StepProduct(int layer, Role role, Shape shape) {

    /** What a product computes; X [batch, in], W [in, out], dY [batch, out]. */
    public enum Role implements Named {
        /** Y = XW. */
        FORWARD("forward"),
        /** dW = XᵀdY. */
        WEIGHT_GRADIENT("weight-gradient"),
        /** dX = dYWᵀ: not for the first layer, whose input is data. */
        INPUT_GRADIENT("input-gradient");

        private final String id;

        Role(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /**
     * All of one step: forward from the first layer to the last, then backward from the last to the first.
     *
     * @param batchSize rows of X
     * @throws IllegalArgumentException if a dimension is above {@link Shape#LARGEST}
     */
    public static List<StepProduct> of(NetworkSpec network, int batchSize) {
        List<StepProduct> products = new ArrayList<>();
        int last = network.hidden().size();
        for (int layer = 0; layer <= last; layer++) {
            Shape shape = new Shape(batchSize, network.inputsOf(layer), outputsOf(network, layer));
            products.add(new StepProduct(layer, Role.FORWARD, shape));
        }
        for (int layer = last; layer >= 0; layer--) {
            int in = network.inputsOf(layer);
            int out = outputsOf(network, layer);
            products.add(new StepProduct(layer, Role.WEIGHT_GRADIENT, new Shape(in, batchSize, out)));
            if (layer > 0) {
                products.add(new StepProduct(layer, Role.INPUT_GRADIENT, new Shape(batchSize, out, in)));
            }
        }
        return products;
    }

    private static int outputsOf(NetworkSpec network, int layer) {
        return layer == network.hidden().size()
                ? network.outputs()
                : network.hidden().get(layer).units();
    }
}
