package multilayer.bench.backend;

import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The same on ND4J's CUDA backend, float32: calls return before they are done, and arrays have to go to the GPU and back. */
final class CudaProduct extends Nd4jProduct {

    private final Shape shape;
    private final float[] hostA;
    private final float[] hostB;

    /** Where the result is fetched to, so that nobody can leave that out. */
    @SuppressWarnings("UnusedVariable")
    private float[] hostC = {};

    CudaProduct(Shape shape, double[] a, double[] b) {
        super(shape, a, b, ElementType.FLOAT32);
        this.shape = shape;
        hostA = rounded(a);
        hostB = rounded(b);
    }

    private static float[] rounded(double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return rounded;
    }

    @Override
    public void finish() {
        Nd4j.getExecutioner().commit();
    }

    @Override
    public void roundTrip() {
        INDArray left = Nd4j.create(hostA, new long[] {shape.m(), shape.k()}, 'c');
        INDArray right = Nd4j.create(hostB, new long[] {shape.k(), shape.n()}, 'c');
        INDArray product = left.mmul(right);
        hostC = product.data().asFloat();
        replace(product);
        left.close();
        right.close();
    }
}
