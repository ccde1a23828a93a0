package multilayer.app.weights;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.common.ParameterForm;
import multilayer.app.common.Shown;
import multilayer.app.model.EvaluationModel;
import multilayer.app.model.TransportModel;
import multilayer.app.model.WeightsModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Weights tab: the first layer's units as images, and each layer in figures, after any epoch of the run. */
public final class WeightsView extends BorderPane {

    private final WeightsModel model;
    private final TransportModel transport;
    private final WeightsController controller;

    private final ObservableList<Integer> epochs;

    public WeightsView(
            EvaluationModel evaluation, WeightsModel model, TransportModel transport, WeightsController controller) {
        this.model = model;
        this.transport = transport;
        this.controller = controller;
        epochs = evaluation.epochs();
        setId("weights");
        getStyleClass().add("weights");
        getStylesheets().addAll(ParameterForm.stylesheet("charts"), ParameterForm.stylesheet("weights"));
        BooleanBinding filled = Bindings.isNotEmpty(epochs);
        Node content = content();
        content.visibleProperty().bind(filled);
        VBox empty = empty();
        empty.visibleProperty().bind(filled.not());
        HBox bar = bar(evaluation);
        bar.visibleProperty().bind(filled);
        setTop(bar);
        setCenter(new StackPane(content, empty));
        Shown.watch(this, () -> controller.look(true), () -> controller.look(false));
    }

    private HBox bar(EvaluationModel evaluation) {
        Label problem = new Label();
        problem.setId("weights-problem");
        problem.getStyleClass().add("weights-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.setWrapText(true);
        HBox.setHgrow(problem, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                new LayerChoice(model, controller::chooseLayer),
                problem,
                space,
                new EpochSlider(evaluation, controller::chooseEpoch));
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

    private VBox empty() {
        FontIcon icon = Icons.of(Feather.GRID);
        icon.getStyleClass().add("empty-icon");
        Label title = new Label(Messages.text("weights.empty.title"));
        title.getStyleClass().add("empty-title");
        Label text = new Label(Messages.text("weights.empty.text"));
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        Button train = new Button(Messages.text("training.train"), Icons.of(Feather.PLAY));
        train.setId("weights-train");
        train.getStyleClass().add("accent");
        train.disableProperty().bind(transport.canTrain().not());
        train.setOnAction(event -> controller.train());
        StackPane around = new StackPane(train);
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(transport.trainHint());
        Tooltip.install(around, hint);
        VBox empty = new VBox(icon, title, text, around);
        empty.setId("weights-empty");
        empty.getStyleClass().add("charts-empty");
        empty.setAlignment(Pos.CENTER);
        return empty;
    }
}
