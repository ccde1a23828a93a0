package multilayer.bench.memory;

import multilayer.bench.device.Device;

/** Moves data in one device's memory. Used by one thread, in a process of its own. */
public interface MemoryBackend extends AutoCloseable {

    Device device();

    /** What this backend knows of the device's bus; {@link Bus#unknown} if nothing. */
    Bus bus();

    /** Threads on a CPU; 0 for a GPU. */
    int threads();

    /** Of each array: at least four times the last cache. */
    long arrayBytes();

    /** Does {@code operation} to the whole arrays once, and waits for its end. */
    void run(MemoryOperation operation);

    /** Whether the arrays hold what {@code operation} must have made of them. */
    boolean isRight(MemoryOperation operation);

    @Override
    void close();
}
