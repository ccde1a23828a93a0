package multilayer.bench.matmul;

import java.util.ArrayList;
import java.util.List;
import multilayer.engine.nn.NetworkSpec;

/** The matrix products of a training step. */
public final class NetworkShapes {

    private NetworkShapes() {}

    /**
     * For each dense layer Y = XW from the first to the output: Y [batch, in]·[in, out]; the gradient of W, XᵀG
     * [in, batch]·[batch, out]; and, but for the first layer, which needs none, that of X, GWᵀ [batch, out]·[out, in]. Their
     * operations are those of {@link multilayer.bench.ProductFlops}. A shape that several layers have comes as often.
     *
     * @param batch samples in a step
     * @throws IllegalArgumentException if a dimension is above {@value Shape#LARGEST}
     */
    public static List<Shape> of(NetworkSpec network, int batch) {
        List<Shape> shapes = new ArrayList<>();
        int layers = network.hidden().size();
        for (int layer = 0; layer <= layers; layer++) {
            int inputs = network.inputsOf(layer);
            int outputs = layer == layers ? network.outputs() : network.inputsOf(layer + 1);
            shapes.add(new Shape(batch, inputs, outputs));
            shapes.add(new Shape(inputs, batch, outputs));
            if (layer > 0) {
                shapes.add(new Shape(batch, outputs, inputs));
            }
        }
        return shapes;
    }
}
