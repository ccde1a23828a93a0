package multilayer.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.Spread;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.ProductPath;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Timing;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.MemoryOperation;
import multilayer.store.BenchmarkRecord.EngineTime;
import multilayer.store.BenchmarkRecord.Host;

/** Figures of benchmarks as they could have been measured. */
public final class KnownBenchmarks {

    public static final Device CPU = new Device(Kind.CPU, "Example 3000", "OpenBLAS 0.3.28", false);
    public static final Device GPU = new Device(Kind.GPU, "Example Arc", "OpenCL 3.0", false);
    public static final Device STAND_IN = new Device(Kind.GPU, "Example 3000", "pocl 6.0", true);
    public static final Host HOST = new Host("Example 3000", 2, "Linux 6.1", "17.0.12");
    public static final Setup ND4J = new Setup(ProductPath.ND4J, ElementType.FLOAT32, 2, 0);
    public static final Setup BLAS = new Setup(ProductPath.BLAS, ElementType.FLOAT32, 2, 0);
    public static final Setup BLAS_ON_ONE = new Setup(ProductPath.BLAS, ElementType.FLOAT32, 1, 0);
    public static final Setup OPENCL = new Setup(ProductPath.OPENCL, ElementType.FLOAT32, 0, 0);
    public static final Unavailable NO_GPU = new Unavailable(Kind.GPU, Unavailable.Reason.NO_GPU, "Example 3000");

    private KnownBenchmarks() {}

    /** A product at {@code gigaflops}, its quartiles a twentieth above and below the median time. */
    public static Measurement product(Device device, Setup setup, Shape shape, Timing timing, double gigaflops) {
        double seconds = shape.flops() / gigaflops / 1e9;
        return new Measurement(
                device,
                setup,
                setup.path() == ProductPath.OPENCL ? "64x64x16" : "",
                shape,
                timing,
                seconds,
                0.95 * seconds,
                1.05 * seconds,
                11,
                3.1e-7);
    }

    /** On one CPU, all {@code sizes} by ND4J and by BLAS on both cores and on one. */
    public static List<Measurement> cpuProducts(int... sizes) {
        List<Measurement> products = new ArrayList<>();
        for (int size : sizes) {
            Shape shape = Shape.square(size);
            double loss = size % 8 == 0 ? 1 : 0.93;
            products.add(product(CPU, ND4J, shape, Timing.RESIDENT, 71 * loss));
            products.add(product(CPU, BLAS, shape, Timing.RESIDENT, 97 * loss));
            products.add(product(CPU, BLAS_ON_ONE, shape, Timing.RESIDENT, 51 * loss));
        }
        return products;
    }

    /** Each of four operations. */
    public static List<Bandwidth> bandwidths(Device device, double gigabytesPerSecond) {
        List<Bandwidth> bandwidths = new ArrayList<>();
        for (MemoryOperation operation : MemoryOperation.values()) {
            double figure = gigabytesPerSecond * (operation == MemoryOperation.READ ? 1 : 0.8);
            bandwidths.add(new Bandwidth(
                    device,
                    operation,
                    device.kind() == Kind.CPU ? 2 : 0,
                    256L << 20,
                    new Spread(0.95 * figure, figure, 1.02 * figure, 9)));
        }
        return bandwidths;
    }

    public static Bus bus(Device device, int widthBits, double rate) {
        return new Bus(
                device, OptionalInt.of(widthBits), OptionalDouble.of(rate), Bus.Origin.REPORTED, "udevadm info -e");
    }

    /** Our engine and one reference on one network. */
    public static List<EngineTime> engines() {
        return List.of(
                new EngineTime("784-256-10", "engine", new Spread(0.5, 0.52, 0.55, 3), new Spread(1, 1, 1, 3)),
                new EngineTime("784-256-10", "engine-1", new Spread(0.8, 0.82, 0.85, 3), new Spread(1.5, 1.6, 1.7, 3)),
                new EngineTime("784-256-10", "framework", new Spread(1.9, 2.1, 2.2, 3), new Spread(3.8, 4, 4.2, 3)));
    }

    /** A record with figures of every kind. */
    public static BenchmarkRecord record(Instant time) {
        return new BenchmarkRecord(
                time,
                "1.0",
                HOST,
                cpuProducts(1024, 1025),
                bandwidths(CPU, 12),
                List.of(bus(CPU, 128, 3_200), Bus.unknown(STAND_IN)),
                engines(),
                List.of(NO_GPU));
    }
}
