package multilayer.app.sweep;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.ParameterForm;
import multilayer.app.model.ExperimentModel;
import multilayer.app.model.sweep.SweepModel;

/** The Sweeps tab: a sweep is set up, or its trials are shown. */
public final class SweepView extends BorderPane {

    public SweepView(SweepModel model, ExperimentModel experiment, SweepController controller) {
        setId("sweeps");
        getStyleClass().add("sweeps");
        getStylesheets().add(ParameterForm.stylesheet("sweep"));
        Node setup = page(
                "sweep-setup",
                new BaseSection(model, experiment, controller),
                new DimensionsSection(model.setup(), controller),
                new StrategySection(model.setup()),
                new KeptSection(model, controller));
        Node results = page(
                "sweep-results",
                new WinnerCard(model, controller),
                new CurvesSection(model.results()),
                new ParallelSection(model.results()),
                new ImportanceSection(model.results()),
                new ScatterSection(model.results()),
                new TrialsSection(model, controller));
        setup.visibleProperty().bind(model.shownProperty().isNull());
        results.visibleProperty().bind(model.shownProperty().isNotNull());
        setTop(new SweepBar(model, controller));
        setCenter(new StackPane(setup, results));
        controller.list();
    }

    private static Node page(String id, Node... sections) {
        VBox page = new VBox();
        page.getChildren().setAll(Arrays.asList(sections));
        page.getStyleClass().add("sweep-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setId(id);
        scroll.getStyleClass().add("sweep-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
