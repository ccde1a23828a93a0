package multilayer.store;

import java.time.Instant;
import java.util.List;
import multilayer.bench.Spread;
import multilayer.bench.device.Unavailable;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;

/**
 * What was measured at one time, on one machine, by one version of the program.
 *
 * @param time when it was begun; no two of a history are alike
 * @param version of the program; empty when it was not packaged
 * @param products of matrices; may be empty
 * @param bandwidths of memories; may be empty
 * @param buses what was known of the ways to these memories
 * @param engines epochs of networks; may be empty
 * @param unavailable what gave no figures
 */
public record BenchmarkRecord(
        Instant time,
        String version,
        Host host,
        List<Measurement> products,
        List<Bandwidth> bandwidths,
        List<Bus> buses,
        List<EngineTime> engines,
        List<Unavailable> unavailable) {

    public BenchmarkRecord {
        products = List.copyOf(products);
        bandwidths = List.copyOf(bandwidths);
        buses = List.copyOf(buses);
        engines = List.copyOf(engines);
        unavailable = List.copyOf(unavailable);
    }

    /** Whether there is no figure in it. */
    public boolean isEmpty() {
        return products.isEmpty() && bandwidths.isEmpty() && engines.isEmpty();
    }

    /**
     * The machine.
     *
     * @param processor its name
     * @param cores that Java saw
     * @param system the operating system with its version
     * @param java its version
     */
    public record Host(String processor, int cores, String system, String java) {}

    /**
     * How long one contender trains one epoch of a task.
     *
     * @param network the widths of its layers, for example {@code 784-256-10}
     * @param contender its name in the catalog of {@code bench engine}
     * @param seconds of an epoch
     * @param ratio the same divided by our engine's epoch of the same round: above 1 is slower than ours
     */
    public record EngineTime(String network, String contender, Spread seconds, Spread ratio) {}
}
