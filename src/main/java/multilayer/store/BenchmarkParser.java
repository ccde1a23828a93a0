package multilayer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import multilayer.bench.Spread;
import multilayer.bench.device.Device;
import multilayer.bench.device.Kind;
import multilayer.bench.device.Unavailable;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.matmul.ProductPath;
import multilayer.bench.matmul.Setup;
import multilayer.bench.matmul.Shape;
import multilayer.bench.matmul.Timing;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.bench.memory.MemoryOperation;
import multilayer.engine.Named;
import multilayer.store.BenchmarkRecord.EngineTime;
import multilayer.store.BenchmarkRecord.Host;

/** Reads what {@link BenchmarkJson} has written. Fields that it does not know are from a newer program, and are passed over. */
final class BenchmarkParser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BenchmarkParser() {}

    /**
     * Reads one line.
     *
     * @throws IllegalArgumentException if it is no record, with the reason in a few words
     */
    static BenchmarkRecord parse(String line) {
        try {
            JsonNode tree = JSON.readTree(line);
            JsonNode machine = field(tree, "machine");
            return new BenchmarkRecord(
                    Instant.parse(text(tree, "time")),
                    text(tree, "version"),
                    new Host(
                            text(machine, "processor"),
                            (int) number(machine, "cores"),
                            text(machine, "system"),
                            text(machine, "java")),
                    list(tree, "products", BenchmarkParser::product),
                    list(tree, "memory", BenchmarkParser::bandwidth),
                    list(tree, "buses", BenchmarkParser::bus),
                    list(tree, "engines", BenchmarkParser::engine),
                    list(tree, "unavailable", BenchmarkParser::unavailable));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time is no time", e);
        }
    }

    private static Measurement product(JsonNode node) {
        JsonNode quartiles = field(node, "quartileSeconds");
        return new Measurement(
                device(node),
                new Setup(
                        member(node, "path", ProductPath.values()),
                        member(node, "dtype", ElementType.values()),
                        (int) number(node, "threads"),
                        (int) number(node, "deviceIndex")),
                text(node, "variant"),
                new Shape((int) number(node, "m"), (int) number(node, "k"), (int) number(node, "n")),
                member(node, "timing", Timing.values()),
                number(node, "medianSeconds"),
                quartiles.path(0).asDouble(),
                quartiles.path(1).asDouble(),
                (int) number(node, "samples"),
                number(node, "maxError"));
    }

    private static Bandwidth bandwidth(JsonNode node) {
        return new Bandwidth(
                device(node),
                member(node, "operation", MemoryOperation.values()),
                (int) number(node, "threads"),
                (long) number(node, "arrayBytes"),
                spread(field(node, "gigabytesPerSecond")));
    }

    private static Bus bus(JsonNode node) {
        return new Bus(
                device(node),
                node.has("widthBits") ? OptionalInt.of((int) number(node, "widthBits")) : OptionalInt.empty(),
                node.has("megatransfersPerSecond")
                        ? OptionalDouble.of(number(node, "megatransfersPerSecond"))
                        : OptionalDouble.empty(),
                member(node, "origin", Bus.Origin.values()),
                text(node, "source"));
    }

    private static EngineTime engine(JsonNode node) {
        return new EngineTime(
                text(node, "network"),
                text(node, "contender"),
                spread(field(node, "seconds")),
                spread(field(node, "ratio")));
    }

    private static Unavailable unavailable(JsonNode node) {
        return new Unavailable(
                member(node, "kind", Kind.values()),
                member(node, "reason", Unavailable.Reason.values()),
                text(node, "detail"));
    }

    private static Device device(JsonNode node) {
        return new Device(
                member(node, "kind", Kind.values()),
                text(node, "device"),
                text(node, "driver"),
                field(node, "standIn").asBoolean());
    }

    private static Spread spread(JsonNode node) {
        return new Spread(
                number(node, "minimum"), number(node, "median"), number(node, "maximum"), (int) number(node, "count"));
    }

    private static <T> List<T> list(JsonNode tree, String name, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        field(tree, name).forEach(node -> items.add(read.apply(node)));
        return items;
    }

    private static <E extends Named> E member(JsonNode node, String name, E[] catalog) {
        return Named.byId(name, catalog, text(node, name));
    }

    private static String text(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isTextual()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return field.textValue();
    }

    private static double number(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isNumber()) {
            throw new IllegalArgumentException(name + " is no number");
        }
        return field.doubleValue();
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return field;
    }
}
