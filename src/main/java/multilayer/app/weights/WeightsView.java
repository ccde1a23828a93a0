package multilayer.app.weights;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import multilayer.app.common.EmptyScreen;
import multilayer.app.common.ParameterForm;
import multilayer.app.common.Shown;
import multilayer.app.common.TrainButton;
import multilayer.app.evaluation.EpochChooser;
import multilayer.app.evaluation.EvaluationController;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.TransportModel;
import multilayer.app.model.WeightsModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The Weights tab: the first layer's units as images, and each layer in figures, after any epoch of the run. */
public final class WeightsView extends BorderPane {

    private final WeightsModel model;
    private final TransportModel transport;
    private final WeightsController controller;

    public WeightsView(
            EvaluationModel evaluation,
            EvaluationController answers,
            WeightsModel model,
            TransportModel transport,
            WeightsController controller) {
        this.model = model;
        this.transport = transport;
        this.controller = controller;
        setId("weights");
        getStyleClass().add("weights");
        getStylesheets()
                .addAll(
                        ParameterForm.stylesheet("charts"),
                        ParameterForm.stylesheet("evaluation"),
                        ParameterForm.stylesheet("weights"));
        BooleanBinding filled = Bindings.isNotEmpty(evaluation.epochs());
        Node content = content();
        content.visibleProperty().bind(filled);
        EmptyScreen empty = empty();
        empty.visibleProperty().bind(filled.not());
        HBox bar = bar(new EpochChooser(evaluation, answers));
        bar.visibleProperty().bind(filled);
        setTop(bar);
        setCenter(new StackPane(content, empty));
        Shown.watch(this, () -> controller.look(true), () -> controller.look(false));
    }

    private HBox bar(EpochChooser epoch) {
        Label problem = new Label();
        problem.setId("weights-problem");
        problem.getStyleClass().add("weights-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.setWrapText(true);
        HBox.setHgrow(problem, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(new LayerChoice(model, controller::chooseLayer), problem, space, epoch);
        bar.getStyleClass().add("weights-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node content() {
        UnitGrid units = new UnitGrid(model);
        units.visibleProperty().bind(model.layerProperty().isEqualTo(0));
        units.managedProperty().bind(units.visibleProperty());
        LayerPlots plots = new LayerPlots(model);
        HBox.setHgrow(units, Priority.ALWAYS);
        HBox.setHgrow(plots, Priority.ALWAYS);
        HBox content = new HBox(units, plots);
        content.getStyleClass().add("weights-content");
        return content;
    }

    private EmptyScreen empty() {
        return new EmptyScreen(
                "weights-empty",
                Feather.LAYERS,
                Messages.text("weights.empty.title"),
                Messages.text("weights.empty.text"),
                new TrainButton("weights-train", transport, controller::train));
    }
}
