package multilayer.app.service;

import multilayer.bench.engine.FmaPeak;

/** What a {@link BenchmarkService} finds the CPU's peak with. */
@FunctionalInterface
public interface MeasuringPeak {

    /** 10⁹ operations a second of float32, all cores together. */
    double gigaflopsPerSecond() throws InterruptedException;

    /** The peak of this machine; takes about a second. */
    static double ofThisMachine() throws InterruptedException {
        return FmaPeak.measure(Runtime.getRuntime().availableProcessors()).gigaflopsPerSecond();
    }
}
