package multilayer.app.benchmark;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.ParameterForm;
import multilayer.app.model.BenchmarkHistoryModel;
import multilayer.app.model.BenchmarkModel;

/** The Benchmark tab: products of matrices, memory, the roofline of both, our engine, and what was measured before. */
public final class BenchmarkView extends BorderPane {

    public BenchmarkView(BenchmarkModel model, BenchmarkHistoryModel history, BenchmarkController controller) {
        setId("benchmark");
        getStyleClass().add("benchmark");
        getStylesheets().add(ParameterForm.stylesheet("benchmark"));
        VBox page = new VBox(
                new ProductsSection(model, controller),
                new MemorySection(model, controller),
                new RooflineSection(model),
                new EngineSection(model, controller),
                new HistorySection(model, history, controller));
        page.getStyleClass().add("benchmark-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setId("benchmark-scroll");
        scroll.getStyleClass().add("benchmark-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(new BenchmarkBar(model, controller));
        setCenter(scroll);
        controller.readHistory();
    }
}
