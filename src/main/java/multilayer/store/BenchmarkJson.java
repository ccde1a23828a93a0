package multilayer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import multilayer.bench.Spread;
import multilayer.bench.device.Device;
import multilayer.bench.device.Unavailable;
import multilayer.bench.matmul.Measurement;
import multilayer.bench.memory.Bandwidth;
import multilayer.bench.memory.Bus;
import multilayer.store.BenchmarkRecord.EngineTime;

/** A benchmark's record as JSON; its products have the fields that {@code bench matmul --json} prints. */
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
        tree.putObject("machine")
                .put("processor", record.host().processor())
                .put("cores", record.host().cores())
                .put("system", record.host().system())
                .put("java", record.host().java());
        list(tree, "products", record.products(), BenchmarkJson::product);
        list(tree, "memory", record.bandwidths(), BenchmarkJson::bandwidth);
        list(tree, "buses", record.buses(), BenchmarkJson::bus);
        list(tree, "engines", record.engines(), BenchmarkJson::engine);
        list(tree, "unavailable", record.unavailable(), BenchmarkJson::unavailable);
        return tree;
    }

    private static <T> void list(ObjectNode tree, String name, List<T> items, BiConsumer<ObjectNode, T> write) {
        ArrayNode list = tree.putArray(name);
        items.forEach(item -> write.accept(list.addObject(), item));
    }

    private static void device(ObjectNode node, Device device) {
        node.put("kind", device.kind().id())
                .put("device", device.name())
                .put("driver", device.driver())
                .put("standIn", device.standIn());
    }

    private static void product(ObjectNode node, Measurement product) {
        device(node, product.device());
        node.put("path", product.setup().path().id())
                .put("m", product.shape().m())
                .put("k", product.shape().k())
                .put("n", product.shape().n())
                .put("dtype", product.setup().type().id())
                .put("threads", product.setup().threads())
                .put("deviceIndex", product.setup().deviceIndex())
                .put("variant", product.variant())
                .put("timing", product.timing().id())
                .put("medianSeconds", product.medianSeconds());
        node.putArray("quartileSeconds").add(product.lowerQuartileSeconds()).add(product.upperQuartileSeconds());
        node.put("samples", product.samples())
                .put("gigaflopsPerSecond", product.gigaflopsPerSecond())
                .put("verified", true)
                .put("maxError", product.maxError());
    }

    private static void bandwidth(ObjectNode node, Bandwidth bandwidth) {
        device(node, bandwidth.device());
        node.put("operation", bandwidth.operation().id())
                .put("threads", bandwidth.threads())
                .put("arrayBytes", bandwidth.arrayBytes());
        spread(node.putObject("gigabytesPerSecond"), bandwidth.gigabytesPerSecond());
    }

    private static void bus(ObjectNode node, Bus bus) {
        device(node, bus.device());
        bus.widthBits().ifPresent(bits -> node.put("widthBits", bits));
        bus.megatransfersPerSecond().ifPresent(rate -> node.put("megatransfersPerSecond", rate));
        node.put("origin", bus.origin().id()).put("source", bus.source());
    }

    private static void engine(ObjectNode node, EngineTime time) {
        node.put("network", time.network()).put("contender", time.contender());
        spread(node.putObject("seconds"), time.seconds());
        spread(node.putObject("ratio"), time.ratio());
    }

    private static void spread(ObjectNode node, Spread spread) {
        node.put("minimum", spread.minimum())
                .put("median", spread.median())
                .put("maximum", spread.maximum())
                .put("count", spread.count());
    }

    private static void unavailable(ObjectNode node, Unavailable unavailable) {
        node.put("kind", unavailable.kind().id())
                .put("reason", unavailable.reason().id())
                .put("detail", unavailable.detail());
    }
}
