package multilayer.bench.matmul;

import multilayer.bench.device.Device;

/**
 * How fast one product is computed in one way. Its result has been verified before.
 *
 * @param device what computed
 * @param setup in which way
 * @param variant the kernel's tile shape, which won in the warm-up, for example {@code 64x64x16}; empty where there is no choice
 * @param timing what was timed
 * @param medianSeconds the median time of one product
 * @param lowerQuartileSeconds a quarter of the samples were no slower
 * @param upperQuartileSeconds three quarters of the samples were no slower
 * @param samples how many there were
 * @param maxError the largest |C − reference| / (|A||B|) of an element, by a reference in float64
 */
public record Measurement(
        Device device,
        Setup setup,
        String variant,
        Shape shape,
        Timing timing,
        double medianSeconds,
        double lowerQuartileSeconds,
        double upperQuartileSeconds,
        int samples,
        double maxError) {

    /** 2mkn / t / 10⁹, by the median. */
    public double gigaflopsPerSecond() {
        return gigaflops(medianSeconds);
    }

    /** By the upper quartile of the times. */
    public double lowerGigaflopsPerSecond() {
        return gigaflops(upperQuartileSeconds);
    }

    /** By the lower quartile of the times. */
    public double upperGigaflopsPerSecond() {
        return gigaflops(lowerQuartileSeconds);
    }

    private double gigaflops(double seconds) {
        return shape.flops() / seconds / 1e9;
    }
}
