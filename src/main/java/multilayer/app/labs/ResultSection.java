package multilayer.app.labs;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import multilayer.app.common.Icons;
import multilayer.app.model.labs.LabChart;
import multilayer.app.model.labs.LabModel;
import multilayer.text.Messages;
import org.kordamp.ikonli.feather.Feather;

/** What is measured: the chart, what is being trained, and all figures; before that, what will be here. */
final class ResultSection extends LabSection {

    private final LabModel lab;
    private final LabPlot plot;
    private final LabLegend legend = new LabLegend();

    ResultSection(LabModel lab, LabsController controller) {
        super(Messages.text("labs.result"));
        this.lab = lab;
        getStyleClass().add("lab-measures-" + lab.lab().measure().id());
        plot = new LabPlot(point -> controller.select(lab, point));
        VBox chart = new VBox(plot, legend);
        chart.getStyleClass().add("lab-chart");
        VBox figures = new VBox(new LabTable(lab, controller), openLine(controller));
        figures.getStyleClass().add("lab-chart");
        BooleanBinding measured = lab.measured();
        getChildren()
                .addAll(
                        onlyIf(
                                measured.not(),
                                words(Messages.text("labs.result.empty"), multilayer.app.common.Styles.HINT)),
                        onlyIf(measured, chart),
                        new LabCurves(lab.watch()),
                        onlyIf(measured, figures));
        lab.knownProperty().addListener(change -> refresh());
        lab.selectedProperty().addListener((property, before, now) -> plot.mark(now));
        refresh();
    }

    private void refresh() {
        LabChart shown = LabChart.of(lab.knownProperty().get().result());
        plot.show(shown);
        plot.mark(lab.selectedProperty().get());
        legend.show(shown);
    }

    private HBox openLine(LabsController controller) {
        Button open = new Button(Messages.text("labs.open"), Icons.of(Feather.EDIT));
        open.setId("lab-open");
        open.getStyleClass().add(Styles.SMALL);
        open.setMinWidth(USE_PREF_SIZE);
        open.disableProperty().bind(lab.selectedProperty().isNull());
        open.setOnAction(event -> controller.openAsProject(lab));
        open.accessibleHelpProperty()
                .bind(lab.selectedProperty()
                        .map(point -> Messages.text("labs.open.hint"))
                        .orElse(Messages.text("labs.open.none")));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(open.accessibleHelpProperty());
        StackPane around = new StackPane(open);
        Tooltip.install(around, tooltip);
        return line(around);
    }
}
