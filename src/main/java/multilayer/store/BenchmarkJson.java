package multilayer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import multilayer.bench.matmul.MeasurementLine;
import multilayer.bench.memory.BandwidthLine;
import multilayer.bench.memory.BusLine;
import multilayer.bench.worker.UnavailableLine;

/** A benchmark's record as JSON; its figures are written as the benchmarks' {@code --json} writes them. */
public final class BenchmarkJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BenchmarkJson() {}

    /** On one line. */
    static String line(BenchmarkRecord record) {
        return tree(record).toString();
    }

    /** On many lines, for a person. */
    public static String pretty(BenchmarkRecord record) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(record)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode tree(BenchmarkRecord record) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("time", record.time().toString());
        tree.put("version", record.version());
        tree.set("machine", JSON.valueToTree(record.host()));
        list(tree, "products", record.products(), MeasurementLine::of);
        list(tree, "memory", record.bandwidths(), BandwidthLine::of);
        list(tree, "buses", record.buses(), BusLine::of);
        list(tree, "engines", record.engines(), each -> each);
        list(tree, "unavailable", record.unavailable(), UnavailableLine::of);
        return tree;
    }

    private static <T> void list(ObjectNode tree, String name, List<T> items, Function<T, Record> line) {
        tree.set(name, JSON.valueToTree(items.stream().map(line).toList()));
    }
}
