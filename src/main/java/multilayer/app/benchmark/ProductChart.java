package multilayer.app.benchmark;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import multilayer.app.benchmark.ProductPlot.Figure;
import multilayer.app.common.AxesPlot;
import multilayer.app.common.Toggles;
import multilayer.app.model.BenchmarkResults;
import multilayer.app.model.ProductSeries;
import multilayer.bench.matmul.ElementType;
import multilayer.bench.matmul.Measurement;
import multilayer.export.charts.Scale;

/** The products as curves, with a legend, and a choice of what is drawn. */
final class ProductChart extends VBox {

    private final BenchmarkResults results;
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(this, "figure", Figure.GIGAFLOPS);
    private final ObjectProperty<ElementType> type = new SimpleObjectProperty<>(this, "type", ElementType.FLOAT32);
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(this, "scale", Scale.LINEAR);
    private final ProductPlot plot = new ProductPlot();
    private final FlowPane legend = new FlowPane();

    ProductChart(BenchmarkResults results) {
        this.results = results;
        getStyleClass().add("benchmark-chart");
        legend.setId("benchmark-legend");
        legend.getStyleClass().add("benchmark-legend");
        FlowPane choices = new FlowPane(
                new Toggles<>(
                        "benchmark-figure-", figure, List.of(Figure.values()), each -> "benchmark.figure." + each.id()),
                new Toggles<>(
                        "benchmark-type-", type, List.of(ElementType.values()), each -> "benchmark.type." + each.id()),
                new Toggles<>(
                        "benchmark-scale-",
                        scale,
                        List.of(Scale.LINEAR, Scale.LOGARITHMIC),
                        each -> each == Scale.LINEAR ? "benchmark.scale.linear" : "benchmark.scale.logarithmic"));
        choices.getStyleClass().add("benchmark-devices");
        getChildren().addAll(choices, plot, legend);
        figure.addListener(change -> refresh());
        type.addListener(change -> refresh());
        scale.addListener(change -> refresh());
        Section.follow(results.products(), this::refresh);
    }

    private void refresh() {
        List<Measurement> products = List.copyOf(results.products());
        List<ProductSeries> series = ProductSeries.of(products, type.get());
        Section.show(this, !products.isEmpty());
        plot.show(series, ProductSeries.shapes(products), figure.get(), scale.get());
        legend.getChildren()
                .setAll(series.stream().map(ProductChart::legendEntry).toList());
    }

    private static HBox legendEntry(ProductSeries series) {
        String style = "way-" + series.style();
        Line line = AxesPlot.unmanaged(new Line(0, 0, 22, 0), style, "way-line");
        Circle dot = AxesPlot.unmanaged(new Circle(11, 0, 4), style, "way-dot");
        if (series.isOnOneThread()) {
            line.getStyleClass().add("one-thread");
            dot.getStyleClass().add("one-thread");
        }
        HBox entry = new HBox(new Group(line, dot), new Label(series.name()));
        entry.getStyleClass().add("benchmark-legend-entry");
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
