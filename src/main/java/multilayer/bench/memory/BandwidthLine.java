package multilayer.bench.memory;

import com.fasterxml.jackson.databind.JsonNode;
import multilayer.bench.Spread;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.worker.Lines;
import multilayer.engine.Named;

/**
 * A {@link Bandwidth} as a line of JSON.
 *
 * @param gigabytesPerSecond the median
 */
public record BandwidthLine(
        String event,
        String kind,
        String device,
        String driver,
        boolean standIn,
        String operation,
        int threads,
        long arrayBytes,
        double gigabytesPerSecond,
        double minimum,
        double maximum,
        int samples) {

    static final String EVENT = "bandwidth";

    /** The line that tells {@code bandwidth}. */
    public static BandwidthLine of(Bandwidth bandwidth) {
        Device device = bandwidth.device();
        Spread figure = bandwidth.gigabytesPerSecond();
        return new BandwidthLine(
                EVENT,
                device.kind().id(),
                device.name(),
                device.driver(),
                device.standIn(),
                bandwidth.operation().id(),
                bandwidth.threads(),
                bandwidth.arrayBytes(),
                figure.median(),
                figure.minimum(),
                figure.maximum(),
                figure.count());
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException naming what is missing or wrong
     */
    public static Bandwidth read(JsonNode line) {
        return Lines.read(line, BandwidthLine.class).bandwidth();
    }

    private Bandwidth bandwidth() {
        return new Bandwidth(
                new Device(Named.byId("kind", Kind.values(), kind), device, driver, standIn),
                Named.byId("operation", MemoryOperation.values(), operation),
                threads,
                arrayBytes,
                new Spread(minimum, gigabytesPerSecond, maximum, samples));
    }
}
