package multilayer.app.model;

import java.util.List;
import multilayer.bench.matmul.Measurement;

/** What the figures of products tell when they are held side by side. */
@FunctionalInterface
public interface ProductFindings {

    /** For each way of a GPU: from which size on it is faster than the fastest way of the CPU. */
    List<Overtaking> overtaking(List<Measurement> products);

    /**
     * Where a GPU overtakes the CPU.
     *
     * @param way of the GPU: its measurement at the smallest size from which on it is faster; the largest one if it never is
     * @param happens whether it is faster at all
     * @param ratio GFLOP/s of the GPU over those of the CPU's fastest way, at that size
     */
    record Overtaking(Measurement way, boolean happens, double ratio) {}
}
