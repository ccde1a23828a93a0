package multilayer.bench.engine;

import multilayer.bench.Spread;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one contender on one task.
 *
 * @param contender its name in the catalog
 * @param threads the thread setting that was the fastest
 * @param versions the libraries that computed
 * @param loss mean training loss of the last epoch of warming up, in nats; null when it does not learn
 * @param seconds time of an epoch
 * @param ratio the same divided by our engine's epoch of the same round: above 1 is slower than ours
 * @param samplesPerSecond at the median
 * @param shareOfPeak FLOPs of the matrix products ÷ median time ÷ FMA peak of all cores
 * @param peakMegabytes the most memory its process held resident; null if unknown
 */
public record Figures(
        String contender,
        String threads,
        String versions,
        @Nullable Double loss,
        Spread seconds,
        Spread ratio,
        double samplesPerSecond,
        double shareOfPeak,
        @Nullable Double peakMegabytes) {}
