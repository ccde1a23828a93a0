package multilayer.bench.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.memory.Bus.Origin;
import multilayer.bench.worker.Lines;
import multilayer.engine.Named;
import org.jspecify.annotations.Nullable;

/** A {@link Bus} as a line of JSON; null stands for what is unknown. */
public record BusLine(
        String event,
        String kind,
        String device,
        String driver,
        boolean standIn,
        @Nullable Integer widthBits,
        @Nullable Double megatransfersPerSecond,
        @Nullable Double theoreticalGigabytesPerSecond,
        String origin,
        @Nullable String source) {

    static final String EVENT = "bus";

    /** The line that tells {@code bus}. */
    public static BusLine of(Bus bus) {
        Device device = bus.device();
        return new BusLine(
                EVENT,
                device.kind().id(),
                device.name(),
                device.driver(),
                device.standIn(),
                bus.widthBits().isPresent() ? bus.widthBits().getAsInt() : null,
                nullable(bus.megatransfersPerSecond()),
                nullable(bus.theoreticalGigabytesPerSecond()),
                bus.origin().id(),
                bus.source().isEmpty() ? null : bus.source());
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException naming what is missing or wrong
     */
    public static Bus read(JsonNode line) {
        return Lines.read(line, BusLine.class).bus();
    }

    private Bus bus() {
        return new Bus(
                new Device(Named.byId("kind", Kind.values(), kind), device, driver, standIn),
                widthBits == null ? OptionalInt.empty() : OptionalInt.of(widthBits),
                megatransfersPerSecond == null ? OptionalDouble.empty() : OptionalDouble.of(megatransfersPerSecond),
                Named.byId("origin", Origin.values(), origin),
                source == null ? "" : source);
    }
}
