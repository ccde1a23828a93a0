package multilayer.bench.matmul;

import multilayer.engine.blas.Kernels;
import org.bytedeco.javacpp.FloatPointer;

/**
 * One small product by the library that the engine uses, held against float64.
 *
 * @param library its name
 * @param error the largest |C − AB| / (|A||B|) of an element; NaN or infinite if an element is
 * @param bound the largest error of a right product
 */
public record KernelTrial(String library, double error, double bound) {

    /** No multiple of a vector or a tile in any dimension, so that the kernels' edges take part. */
    private static final Shape SHAPE = new Shape(67, 131, 93);

    /** Multiplies and holds against; no row of the result is left out. */
    public static KernelTrial of(Kernels kernels) {
        Inputs inputs = Inputs.draw(SHAPE, ElementType.FLOAT32);
        int elements = SHAPE.m() * SHAPE.n();
        try (FloatPointer a = new FloatPointer(floats(inputs.a()));
                FloatPointer b = new FloatPointer(floats(inputs.b()));
                FloatPointer c = new FloatPointer(elements)) {
            kernels.multiply(
                    false, false, SHAPE.m(), SHAPE.n(), SHAPE.k(), 1, a, SHAPE.k(), b, SHAPE.n(), 0, c, SHAPE.n());
            double[] computed = new double[elements];
            for (int i = 0; i < elements; i++) {
                computed[i] = c.get(i);
            }
            return new KernelTrial(
                    kernels.name(),
                    new Reference(SHAPE, inputs).maxError(computed),
                    Reference.bound(ElementType.FLOAT32, SHAPE.k()));
        }
    }

    /** Not so if the error is no number. */
    public boolean isRight() {
        return error <= bound;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
