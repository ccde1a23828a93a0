package multilayer.app.model;

import java.util.List;
import multilayer.bench.matmul.Measurement;

/** What the figures of products tell when they are held side by side. */
public interface ProductFindings {

    /** For each way of computing: how sizes that do not fit the hardware's widths do against those that do. */
    List<Aligned> aligned(List<Measurement> products);

    /** For each way of a GPU: from which size on it is faster than the fastest way of the CPU. */
    List<Overtaking> overtaking(List<Measurement> products);

    /**
     * Aligned sizes against misaligned ones, in one way.
     *
     * @param way in which they were computed: any of its measurements
     * @param difference the misaligned GFLOP/s over the aligned, minus 1
     * @param isBeyondNoise whether that is more than the spread of the samples
     */
    record Aligned(Measurement way, double difference, boolean isBeyondNoise) {}

    /**
     * Where a GPU overtakes the CPU.
     *
     * @param way of the GPU: its measurement at the smallest size from which on it is faster; the largest one if it never is
     * @param happens whether it is faster at all
     * @param ratio GFLOP/s of the GPU over those of the CPU's fastest way, at that size
     */
    record Overtaking(Measurement way, boolean happens, double ratio) {}
}
