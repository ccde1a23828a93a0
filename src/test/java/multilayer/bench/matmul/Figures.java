package multilayer.bench.matmul;

import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;

/** Measurements with the figures that a test wants. */
final class Figures {

    static final Device CPU = new Device(Kind.CPU, "a processor", "a library", false);
    static final Device GPU = new Device(Kind.GPU, "a card", "a driver", false);
    static final Setup BLAS = new Setup(ProductPath.BLAS, ElementType.FLOAT32, 2, 0);
    static final Setup BLAS_FLOAT64 = new Setup(ProductPath.BLAS, ElementType.FLOAT64, 2, 0);
    static final Setup OPENCL = new Setup(ProductPath.OPENCL, ElementType.FLOAT32, 0, 0);

    private Figures() {}

    /** So many GFLOP/s, and from {@code lower} to {@code upper} by the quartiles. */
    static Measurement of(Setup setup, int size, Timing timing, double lower, double gigaflops, double upper) {
        Shape shape = Shape.square(size);
        double flops = shape.flops() / 1e9;
        return new Measurement(
                setup.path().kind() == Kind.CPU ? CPU : GPU,
                setup,
                "",
                shape,
                timing,
                flops / gigaflops,
                flops / upper,
                flops / lower,
                9,
                1e-7);
    }

    static Measurement of(Setup setup, int size, Timing timing, double gigaflops) {
        return of(setup, size, timing, gigaflops, gigaflops, gigaflops);
    }
}
