package multilayer.app.labs;

import java.util.List;
import javafx.scene.layout.VBox;
import multilayer.app.charts.LearningCurvesPlot;
import multilayer.app.common.Styles;
import multilayer.app.model.labs.LabWatch;
import multilayer.app.model.labs.LearningCurve;
import multilayer.engine.data.Split;
import multilayer.engine.train.EpochEvent;
import multilayer.export.charts.Points;
import multilayer.text.Messages;

/** The learning curves of what a lab trains, as they grow. */
final class LabCurves extends VBox {

    private static final double LEAST_SPAN = 0.02;

    private final LabWatch watch;
    private final LearningCurvesPlot plot =
            new LearningCurvesPlot(Messages.text("labs.curves.axis"), Split.VALIDATION, LEAST_SPAN, 1);

    LabCurves(LabWatch watch) {
        this.watch = watch;
        setId("lab-curves");
        getStyleClass().add("lab-curves");
        plot.setAccessibleText(Messages.text("labs.curves.accessible"));
        getChildren().addAll(LabSection.words(Messages.text("labs.curves"), Styles.HINT), plot);
        watch.revisionProperty().addListener(change -> refresh());
        refresh();
    }

    private void refresh() {
        List<LearningCurve> curves = watch.curves();
        boolean any = !curves.isEmpty();
        setVisible(any);
        setManaged(any);
        if (!any) {
            plot.forgetRange();
        }
        int epochs = curves.stream()
                .mapToInt(curve -> curve.trial().experiment().training().epochs())
                .max()
                .orElse(1);
        plot.show(points(curves, true), points(curves, false), epochs);
    }

    private static List<Points> points(List<LearningCurve> curves, boolean over) {
        return curves.stream()
                .filter(curve -> curve.over() == over)
                .map(LabCurves::points)
                .toList();
    }

    private static Points points(LearningCurve curve) {
        List<EpochEvent> epochs = curve.epochs();
        return Points.of(
                epochs.stream().mapToDouble(EpochEvent::epoch).toArray(),
                epochs.stream().mapToDouble(EpochEvent::validationAccuracy).toArray());
    }
}
