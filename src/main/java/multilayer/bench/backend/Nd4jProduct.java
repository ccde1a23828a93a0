package multilayer.bench.backend;

import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Shape;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code a.mmul(b)}: each computation makes an array of its own for its result, as it does for ND4J's users. */
class Nd4jProduct extends SingleKernelProduct {

    private final NativeMatrix a;
    private final NativeMatrix b;
    private @Nullable NativeMatrix c;

    Nd4jProduct(Shape shape, double[] a, double[] b, ElementType type) {
        this.a = NativeMatrix.of(a, shape.m(), shape.k(), type);
        this.b = NativeMatrix.of(b, shape.k(), shape.n(), type);
    }

    @Override
    public final void enqueue() {
        replace(a.array().mmul(b.array()));
    }

    /** Arrays that nobody closes would wait for the garbage collector, which does not see how large they are. */
    final void replace(INDArray result) {
        if (c != null) {
            c.close();
        }
        c = new NativeMatrix(result);
    }

    @Override
    public void finish() {
        // On a CPU the call returns when the result is there.
    }

    @Override
    public void roundTrip() {
        enqueue();
    }

    @Override
    public final double[] result() {
        if (c == null) {
            throw new IllegalStateException("nothing has been computed");
        }
        return c.toArray();
    }

    @Override
    public final void close() {
        a.close();
        b.close();
        if (c != null) {
            c.close();
        }
    }
}
