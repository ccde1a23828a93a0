package multilayer.cli;

import multilayer.bench.engine.FmaPeak;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.MemoryProgress;

/** Tells a person or a program what {@code bench memory} measures. */
interface MemoryReport extends MemoryProgress {

    /** All devices are done. */
    default void end() {}

    /** What this machine can reach at most with products of float32; comes last. */
    void roofline(Bandwidth bandwidth, FmaPeak peak);
}
