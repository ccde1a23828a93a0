package multilayer.bench;

import multilayer.engine.nn.NetworkSpec;

/** Floating-point operations of a training step's matrix products: what is counted wherever operations a second are told. */
public final class ProductFlops {

    private ProductFlops() {}

    /**
     * For one sample: two for each weight forward, two for its gradient, and two for the gradient of the layer's input, which the
     * first layer does not need.
     */
    public static long perSample(NetworkSpec network) {
        long flops = 0;
        for (int layer = 0; layer <= network.hidden().size(); layer++) {
            long outputs = layer == network.hidden().size()
                    ? network.outputs()
                    : network.hidden().get(layer).units();
            flops += (layer == 0 ? 4L : 6L) * network.inputsOf(layer) * outputs;
        }
        return flops;
    }
}
