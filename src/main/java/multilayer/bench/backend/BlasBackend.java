package multilayer.bench.backend;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;

import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.engine.OurLibrary;
import multilayer.bench.engine.Processors;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.MatmulBackend;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Shape;
import multilayer.engine.blas.Kernels;
import multilayer.engine.blas.OpenBlas;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Calls on the arrays' own memory. With float32 on one thread it is the library that our engine uses, in the way that it does;
 * otherwise, which the engine never asks for, OpenBLAS with threads of its own.
 */
final class BlasBackend implements MatmulBackend {

    private final Device device;
    private final ElementType type;
    private final Multiplication multiplication;

    /** How one product is computed. */
    private interface Multiplication {
        Runnable of(Shape shape, NativeMatrix a, NativeMatrix b, NativeMatrix c);
    }

    private BlasBackend(String library, ElementType type, Multiplication multiplication) {
        device = new Device(Kind.CPU, Processors.name(), library, false);
        this.type = type;
        this.multiplication = multiplication;
    }

    /** The library that fits {@code setup}, loaded. */
    static MatmulBackend open(Setup setup) {
        if (setup.type() == ElementType.FLOAT32 && setup.threads() == 1) {
            return new BlasBackend(OurLibrary.version(), setup.type(), by(Kernels.fastest()));
        }
        Kernels openBlas = new OpenBlas();
        BlasThreads.set(setup.threads()); // after the kernels, which begin with one
        return new BlasBackend(
                OurLibrary.openBlas(),
                setup.type(),
                setup.type() == ElementType.FLOAT32 ? by(openBlas) : BlasBackend::doublePrecision);
    }

    private static Multiplication by(Kernels kernels) {
        return (shape, a, b, c) -> singlePrecision(kernels, shape, a, b, c);
    }

    private static Runnable singlePrecision(
            Kernels kernels, Shape shape, NativeMatrix a, NativeMatrix b, NativeMatrix c) {
        FloatPointer left = a.floats();
        FloatPointer right = b.floats();
        FloatPointer product = c.floats();
        return () -> kernels.multiply(
                false, false, shape.m(), shape.n(), shape.k(), 1, left, shape.k(), right, shape.n(), 0, product,
                shape.n());
    }

    private static Runnable doublePrecision(Shape shape, NativeMatrix a, NativeMatrix b, NativeMatrix c) {
        DoublePointer left = a.doubles();
        DoublePointer right = b.doubles();
        DoublePointer product = c.doubles();
        return () -> cblas_dgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasNoTrans,
                shape.m(),
                shape.n(),
                shape.k(),
                1,
                left,
                shape.k(),
                right,
                shape.n(),
                0,
                product,
                shape.n());
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public Product prepare(Shape shape, double[] a, double[] b) {
        NativeMatrix left = NativeMatrix.of(a, shape.m(), shape.k(), type);
        NativeMatrix right = NativeMatrix.of(b, shape.k(), shape.n(), type);
        NativeMatrix product = NativeMatrix.zero(shape.m(), shape.n(), type);
        return new BlasProduct(left, right, product, multiplication.of(shape, left, right, product));
    }

    @Override
    public void close() {
        // The libraries stay loaded until the process ends.
    }
}
