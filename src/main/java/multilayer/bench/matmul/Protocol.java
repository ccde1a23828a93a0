package multilayer.bench.matmul;

import java.time.Duration;

/**
 * How products are timed. A product is repeated until a sample takes long enough for the clock; a sample's figure is its time
 * divided by the repetitions. The warm-up takes samples in small groups until the medians of two that follow one another differ
 * by less than a share. Then the shapes take turns, a sample each, so that what slows the machine down for a while slows all.
 *
 * @param samples of each shape
 * @param sample the shortest
 * @param warmUpSample the shortest in the warm-up
 * @param warmUpGroup samples in a group
 * @param stability by which share two groups may differ, for example 0.02
 * @param warmUpLimit when the warm-up ends at the latest
 */
record Protocol(
        int samples, Duration sample, Duration warmUpSample, int warmUpGroup, double stability, Duration warmUpLimit) {

    static final Protocol STANDARD =
            new Protocol(9, Duration.ofMillis(50), Duration.ofMillis(10), 3, 0.02, Duration.ofSeconds(2));
}
