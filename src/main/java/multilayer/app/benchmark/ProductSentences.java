package multilayer.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import multilayer.app.model.BenchmarkResults;
import multilayer.app.model.BenchmarkWords;
import multilayer.app.model.Overtaking;
import multilayer.app.model.WrongTiming;
import multilayer.bench.matmul.Measurement;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** What the figures of products mean: where a GPU overtakes the CPU, and what wrong timings pretend. */
final class ProductSentences extends VBox {

    private final BenchmarkResults results;

    ProductSentences(BenchmarkResults results) {
        this.results = results;
        setId("benchmark-findings");
        getStyleClass().add("benchmark-sentences");
        Section.follow(results.products(), this::refresh);
    }

    private void refresh() {
        List<Measurement> products = List.copyOf(results.products());
        List<Node> nodes = new ArrayList<>();
        part(
                nodes,
                "benchmark.overtaking",
                Feather.TRENDING_UP,
                Overtaking.of(products).stream()
                        .map(ProductSentences::overtaking)
                        .toList());
        part(
                nodes,
                "benchmark.wrong",
                Feather.ALERT_TRIANGLE,
                WrongTiming.of(products).stream().map(ProductSentences::wrong).toList());
        getChildren().setAll(nodes);
        Section.show(this, !nodes.isEmpty());
    }

    private static void part(List<Node> nodes, String key, Feather icon, List<String> sentences) {
        if (!sentences.isEmpty()) {
            nodes.add(Section.words(Messages.text(key), "benchmark-subtitle"));
            sentences.forEach(sentence -> nodes.add(Section.sentence(icon, sentence, "ml-figures")));
        }
    }

    private static String overtaking(Overtaking row) {
        return Messages.text(
                row.happens() ? "benchmark.overtaking.from" : "benchmark.overtaking.never",
                way(row.way()),
                row.way().shape().toString(),
                BenchmarkWords.ratio(row.ratio()));
    }

    private static String wrong(WrongTiming pair) {
        return Messages.text(
                "benchmark.wrong.row",
                way(pair.wrong()),
                pair.wrong().shape().toString(),
                BenchmarkWords.time(pair.wrong().medianSeconds()),
                BenchmarkWords.time(pair.honest().medianSeconds()),
                pair.why());
    }

    private static String way(Measurement product) {
        return Messages.text(
                "benchmark.way.type",
                BenchmarkWords.way(product),
                Messages.name("benchmark.type", product.setup().type()));
    }
}
