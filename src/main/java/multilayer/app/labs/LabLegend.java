package multilayer.app.labs;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import multilayer.app.common.AxesPlot;
import multilayer.app.model.labs.LabChart;
import multilayer.text.Messages;

/** What the marks of a lab's chart mean. */
final class LabLegend extends FlowPane {

    private static final double HALF_BAR = 8;

    LabLegend() {
        setId("lab-legend");
        getStyleClass().add("lab-legend");
        setAccessibleText(Messages.text("labs.legend"));
    }

    void show(LabChart chart) {
        getChildren().clear();
        for (LabChart.Curve curve : chart.curves()) {
            boolean single = curve.name().isEmpty();
            String name = single ? Messages.text("labs.legend.mean") : curve.name();
            add(name, bar(curve.number()), mean(curve.number()));
        }
        add(Messages.text("labs.legend.run"), styled(new Circle(2.5), "lab-series-0", "lab-run"));
        if (chart.hasPublished()) {
            add(Messages.text("labs.legend.published"), AxesPlot.unmanaged(LabMarks.published()));
        }
    }

    private static Line bar(int curve) {
        return AxesPlot.unmanaged(new Line(0, -HALF_BAR, 0, HALF_BAR), "lab-series-" + curve, "lab-bar");
    }

    private static Shape mean(int curve) {
        return styled(LabMarks.mean(curve), "lab-series-" + curve, "lab-mean");
    }

    private static Shape styled(Shape shape, String... styles) {
        return AxesPlot.unmanaged(shape, styles);
    }

    private void add(String name, Node... marks) {
        HBox entry = new HBox(new Group(marks), new Label(name));
        entry.getStyleClass().add("lab-legend-entry");
        entry.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(entry);
    }
}
