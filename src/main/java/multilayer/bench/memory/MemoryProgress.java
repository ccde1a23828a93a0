package multilayer.bench.memory;

import multilayer.bench.device.Unavailable;

/** Told how far a {@link MemoryBenchmark} is, on the thread that runs it. */
public interface MemoryProgress {

    /** What is known of a device's bus; comes before its figures. */
    default void bus(Bus bus) {}

    /** There is a figure. */
    default void measured(Bandwidth bandwidth) {}

    /** A device gives no figures. */
    default void unavailable(Unavailable unavailable) {}
}
