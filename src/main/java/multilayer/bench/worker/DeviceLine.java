package multilayer.bench.worker;

import com.fasterxml.jackson.databind.JsonNode;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.engine.Named;

/**
 * A line about one device.
 *
 * @param kind by its id
 * @param name as its maker calls it
 */
public record DeviceLine(String event, String kind, String name, String driver, boolean standIn) {

    public static final String EVENT = "device";

    public static DeviceLine of(Device device) {
        return new DeviceLine(EVENT, device.kind().id(), device.name(), device.driver(), device.standIn());
    }

    /** Reads the line back. */
    public static Device read(JsonNode line) {
        return new Device(
                Named.byId("kind", Kind.values(), line.path("kind").asText()),
                line.path("name").asText(),
                line.path("driver").asText(),
                line.path("standIn").asBoolean());
    }
}
