package multilayer.bench.worker;

import com.fasterxml.jackson.databind.JsonNode;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.device.Unavailable.Reason;
import multilayer.engine.Named;

/**
 * A worker's line that a device gives no figures.
 *
 * @param kind the device's, by its id
 * @param reason by its id
 */
public record UnavailableLine(String event, String kind, String reason, String detail) {

    public static final String EVENT = "unavailable";

    public static UnavailableLine of(Unavailable unavailable) {
        return new UnavailableLine(
                EVENT, unavailable.kind().id(), unavailable.reason().id(), unavailable.detail());
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException naming what is missing or wrong
     */
    public static Unavailable read(JsonNode line) {
        UnavailableLine read = Lines.read(line, UnavailableLine.class);
        return new Unavailable(
                Named.byId("kind", Kind.values(), read.kind),
                Named.byId("reason", Reason.values(), read.reason),
                read.detail);
    }
}
