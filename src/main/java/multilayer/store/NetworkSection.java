package multilayer.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import multilayer.engine.nn.Activation;
import multilayer.engine.nn.HiddenBlock;
import multilayer.engine.nn.Initializer;
import multilayer.engine.nn.NetworkSpec;

/** The {@code network} of a project file. */
final class NetworkSection {

    private NetworkSection() {}

    static NetworkSpec read(Fields network) throws ProjectFileException {
        int inputs = network.integer("inputs", NetworkSpec.INPUTS);
        List<HiddenBlock> hidden = network.objects("hidden", NetworkSpec.HIDDEN_BLOCKS, NetworkSection::block);
        int outputs = network.integer("outputs", NetworkSpec.OUTPUTS);
        Initializer outputInitializer =
                network.has("outputInitializer") ? initializer(network, "outputInitializer") : Initializer.HE_NORMAL;
        return new NetworkSpec(inputs, hidden, outputs, outputInitializer);
    }

    private static HiddenBlock block(Fields block) throws ProjectFileException {
        return new HiddenBlock(
                block.integer("units", HiddenBlock.UNITS),
                initializer(block, "initializer"),
                block.flag("batchNorm", false),
                block.member("activation", Activation.values()),
                block.real("dropoutRate", HiddenBlock.DROPOUT_RATE, 0));
    }

    private static Initializer initializer(Fields owner, String name) throws ProjectFileException {
        if (owner.isText(name)) {
            return Initializer.of(owner.member(name, Initializer.Scheme.values()));
        }
        return owner.object(
                name,
                initializer -> new Initializer(
                        initializer.member("scheme", Initializer.Scheme.values()),
                        initializer.real("sigma", Initializer.SIGMA, Initializer.CHAPTER_SIGMA)));
    }

    static ObjectNode write(NetworkSpec network) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("inputs", network.inputs());
        ArrayNode hidden = node.putArray("hidden");
        network.hidden().forEach(block -> hidden.add(write(block)));
        node.put("outputs", network.outputs());
        node.set("outputInitializer", write(network.outputInitializer()));
        return node;
    }

    private static ObjectNode write(HiddenBlock block) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("units", block.units());
        node.set("initializer", write(block.initializer()));
        node.put("batchNorm", block.batchNorm());
        node.put("activation", block.activation().id());
        node.put("dropoutRate", Numbers.decimal(block.dropoutRate()));
        return node;
    }

    private static JsonNode write(Initializer initializer) {
        Initializer.Scheme scheme = initializer.scheme();
        if (scheme != Initializer.Scheme.NORMAL && initializer.sigma() == Initializer.CHAPTER_SIGMA) {
            return JsonNodeFactory.instance.textNode(scheme.id());
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("scheme", scheme.id())
                .put("sigma", Numbers.decimal(initializer.sigma()));
    }
}
