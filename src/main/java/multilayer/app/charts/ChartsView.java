package multilayer.app.charts;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import multilayer.app.common.EmptyScreen;
import multilayer.app.common.Icons;
import multilayer.app.common.Styles;
import multilayer.app.common.TrainButton;
import multilayer.app.model.RunStatus;
import multilayer.app.model.TrainingModel;
import multilayer.app.model.TransportModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** The Train tab: loss and accuracy as they grow, and what the doctor says of them. */
public final class ChartsView extends BorderPane {

    private final TrainingModel training;
    private final TransportModel transport;
    private final ChartsController controller;

    /**
     * The tab.
     *
     * @param doctor what stands below the charts
     */
    public ChartsView(TrainingModel training, TransportModel transport, ChartsController controller, Region doctor) {
        this.training = training;
        this.transport = transport;
        this.controller = controller;
        setId("charts");
        getStyleClass().add("charts");
        getStylesheets()
                .add(ChartsView.class.getResource("/multilayer/app/charts.css").toExternalForm());
        SideBySide charts = new SideBySide(
                new ChartPane(new ChartModel(Figure.LOSS, training), controller),
                new ChartPane(new ChartModel(Figure.ACCURACY, training), controller));
        charts.getStyleClass().add("chart-pair");
        EmptyScreen empty = empty();
        charts.visibleProperty().bind(Bindings.isNotEmpty(training.runs()));
        empty.visibleProperty().bind(charts.visibleProperty().not());
        setTop(bar());
        setCenter(new StackPane(charts, empty));
        doctor.visibleProperty().bind(charts.visibleProperty());
        setBottom(doctor);
    }

    private HBox bar() {
        Label result = new Label();
        result.setId("exam-result");
        result.getStyleClass().addAll("exam-result", Styles.FIGURES);
        result.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> RunStatus.accuracy(training.testProperty().get()), training.testProperty()));
        HBox bar = new HBox(result, exam(), new RunsMenu(training, controller));
        bar.getStyleClass().add("charts-bar");
        bar.setAlignment(Pos.CENTER_RIGHT);
        bar.visibleProperty().bind(Bindings.isNotEmpty(training.runs()));
        return bar;
    }

    private StackPane exam() {
        Button button = new Button(Messages.text("charts.exam"), Icons.of(Feather.AWARD));
        button.setId("exam");
        button.getStyleClass().add("flat");
        button.setAccessibleText(Messages.text("charts.exam.hint"));
        button.disableProperty().bind(transport.canExamine().not());
        button.setOnAction(event -> controller.examine());
        StackPane around = new StackPane(button);
        Tooltip.install(around, new Tooltip(Messages.text("charts.exam.hint")));
        return around;
    }

    private EmptyScreen empty() {
        return new EmptyScreen(
                "charts-empty",
                new SimpleObjectProperty<>(Feather.TRENDING_UP),
                Bindings.when(training.preparingProperty())
                        .then(Messages.text("charts.empty.preparing"))
                        .otherwise(Messages.text("charts.empty.title")),
                new SimpleStringProperty(Messages.text("charts.empty.text")),
                new TrainButton("empty-train", transport, controller::train));
    }
}
