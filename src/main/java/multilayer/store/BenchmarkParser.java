package multilayer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import multilayer.bench.matmul.MeasurementLine;
import multilayer.bench.memory.BandwidthLine;
import multilayer.bench.memory.BusLine;
import multilayer.bench.worker.Lines;
import multilayer.bench.worker.UnavailableLine;
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
            Host host = Lines.read(field(tree, "machine"), Host.class);
            return new BenchmarkRecord(
                    Instant.parse(text(tree, "time")),
                    text(tree, "version"),
                    host,
                    list(tree, "products", MeasurementLine::read),
                    list(tree, "memory", BandwidthLine::read),
                    list(tree, "buses", BusLine::read),
                    list(tree, "engines", each -> Lines.read(each, EngineTime.class)),
                    list(tree, "unavailable", UnavailableLine::read));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time is no time", e);
        }
    }

    private static <T> List<T> list(JsonNode tree, String name, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        field(tree, name).forEach(node -> items.add(read.apply(node)));
        return items;
    }

    private static String text(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isTextual()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return field.textValue();
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return field;
    }
}
