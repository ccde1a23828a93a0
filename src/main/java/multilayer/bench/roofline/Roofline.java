package multilayer.bench.roofline;

/**
 * What a machine can reach at most, depending on how much it computes with each byte that it moves: Williams, Waterman and
 * Patterson, "Roofline: an insightful visual performance model for multicore architectures", CACM 52(4), 2009.
 *
 * @param peakGigaflops 10⁹ floating-point operations a second at most, positive
 * @param gigabytesPerSecond 10⁹ bytes a second between processor and memory, positive
 */
public record Roofline(double peakGigaflops, double gigabytesPerSecond) {

    public Roofline {
        positive("peakGigaflops", peakGigaflops);
        positive("gigabytesPerSecond", gigabytesPerSecond);
    }

    /**
     * min(peak, intensity × bandwidth), in 10⁹ floating-point operations a second.
     *
     * @param intensity operations a byte, positive
     */
    public double attainable(double intensity) {
        positive("intensity", intensity);
        return Math.min(peakGigaflops, intensity * gigabytesPerSecond);
    }

    /** The operations a byte from which on the processor is the bound and no longer the memory: peak / bandwidth. */
    public double ridge() {
        return peakGigaflops / gigabytesPerSecond;
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s must be above 0 and finite: %s".formatted(name, value));
        }
    }
}
