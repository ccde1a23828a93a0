package multilayer.app.benchmark;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import multilayer.app.common.Styles;
import multilayer.app.model.BenchmarkModel;
import multilayer.app.model.BenchmarkResults;
import multilayer.app.model.BenchmarkWords;
import multilayer.app.model.MemoryRow;
import multilayer.app.model.Roof;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Shape;
import multilayer.bench.roofline.ArithmeticIntensity;
import multilayer.text.Messages;

/** This machine's roofline with the products on it. It needs memory to have been measured. */
final class RooflineSection extends Section {

    private final BenchmarkModel model;
    private final RooflinePlot plot = new RooflinePlot();
    private final Label missing = words(Messages.text("benchmark.roof.missing"), Styles.HINT);
    private final VBox sentences = new VBox();
    private final ObservableValue<List<Shape>> step;

    RooflineSection(BenchmarkModel model) {
        super("benchmark-roofline", "benchmark.roof");
        this.model = model;
        step = model.choices().network();
        missing.setId("benchmark-roof-missing");
        sentences.getStyleClass().add("benchmark-sentences");
        getChildren().addAll(missing, plot, sentences);
        BenchmarkResults results = model.results();
        results.cpuPeakProperty().addListener(change -> refresh());
        step.addListener((property, before, now) -> refresh());
        follow(results.bandwidths(), this::refresh);
        follow(results.products(), this::refresh);
    }

    private void refresh() {
        BenchmarkResults results = model.results();
        List<Roof> roofs = Roof.of(
                MemoryRow.of(results.buses(), results.bandwidths()),
                List.copyOf(results.products()),
                results.cpuPeakProperty().get());
        List<Shape> products = step.getValue();
        plot.show(roofs, products.isEmpty() ? Double.NaN : ArithmeticIntensity.of(products, ElementType.FLOAT32));
        show(plot, !roofs.isEmpty());
        show(missing, roofs.isEmpty());
        sentences
                .getChildren()
                .setAll(roofs.stream().map(RooflineSection::words).toList());
        show(sentences, !roofs.isEmpty());
    }

    private static Label words(Roof roof) {
        return words(
                Messages.text(
                        roof.derived() ? "benchmark.roof.derived" : "benchmark.roof.reached",
                        BenchmarkWords.device(roof.device()),
                        BenchmarkWords.significant(roof.peakGigaflops()),
                        BenchmarkWords.significant(roof.gigabytesPerSecond()),
                        BenchmarkWords.significant(roof.ridge())),
                Styles.FIGURES);
    }
}
