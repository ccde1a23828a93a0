package multilayer.app.service;

import multilayer.bench.device.UnavailableException;
import multilayer.bench.roofline.PeakBenchmark;

/** What a {@link BenchmarkService} finds the CPU's peak with. */
@FunctionalInterface
public interface MeasuringPeak {

    /**
     * 10⁹ operations a second of float32, all cores together.
     *
     * @throws UnavailableException if it cannot be measured
     */
    double gigaflopsPerSecond() throws UnavailableException, InterruptedException;

    /** The peak of this machine; takes about two seconds. */
    static double ofThisMachine() throws UnavailableException, InterruptedException {
        return new PeakBenchmark().measure().gigaflopsPerSecond();
    }
}
