package multilayer.bench.memory;

import multilayer.bench.Spread;
import multilayer.bench.device.Device;

/**
 * How fast one operation moves data on one device.
 *
 * @param threads on a CPU; 0 for a GPU
 * @param arrayBytes of each array
 * @param gigabytesPerSecond 10⁹ bytes, by {@link MemoryOperation#arrays}; its maximum is the figure that STREAM tells
 */
public record Bandwidth(
        Device device, MemoryOperation operation, int threads, long arrayBytes, Spread gigabytesPerSecond) {}
