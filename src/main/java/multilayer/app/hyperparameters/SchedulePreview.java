package multilayer.app.hyperparameters;

import atlantafx.base.theme.Styles;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import multilayer.app.common.Numbers;
import multilayer.app.model.ScheduleCurve;
import multilayer.app.model.TrainingDraft;
import multilayer.engine.optim.LearningRateSchedule;
import multilayer.text.Messages;

/** A small drawing of the learning rate over the run; of a plateau, the most that it can be, with the rule in words. */
final class SchedulePreview extends VBox {

    private static final int SAMPLES = 201;
    private static final double LINE_WIDTH = 1.5;

    private final Label highest = new Label();
    private final Label end = new Label();
    private final Polyline line = new Polyline();
    private final Pane plot = new Pane(line);
    private ScheduleCurve curve = new ScheduleCurve(new double[2], 1);

    SchedulePreview() {
        setId("schedule-preview");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("schedule-preview");
        highest.setWrapText(true);
        highest.setMinHeight(USE_PREF_SIZE);
        plot.getStyleClass().add("schedule-plot");
        line.getStyleClass().add("schedule-line");
        line.setManaged(false);
        plot.widthProperty().addListener(observable -> draw());
        plot.heightProperty().addListener(observable -> draw());
        Label first = new Label(Messages.text("hyperparameters.preview.start"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (Label label : new Label[] {highest, first, end}) {
            label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        }
        getChildren().addAll(highest, plot, new HBox(first, space, end));
    }

    void show(TrainingDraft training) {
        curve = ScheduleCurve.of(training, SAMPLES);
        LearningRateSchedule schedule = training.values().schedule();
        boolean isPlateau = schedule.shape() == LearningRateSchedule.Shape.PLATEAU;
        String top = Numbers.significant(curve.highest(), 3);
        highest.setText(
                isPlateau
                        ? Messages.text("hyperparameters.preview.plateau", top, Numbers.exact(schedule.factor()))
                        : top);
        end.setText(Messages.text("hyperparameters.preview.end", Numbers.count(curve.epochs())));
        setAccessibleText(Messages.text(
                isPlateau ? "hyperparameters.preview.accessiblePlateau" : "hyperparameters.preview.accessible",
                Numbers.significant(curve.first(), 3),
                top,
                Numbers.significant(curve.last(), 3),
                curve.epochs(),
                Numbers.exact(schedule.factor())));
        draw();
    }

    private void draw() {
        double[] rates = curve.learningRates();
        double height = plot.getHeight() - 2 * LINE_WIDTH;
        double top = Math.max(curve.highest(), Double.MIN_NORMAL);
        Double[] points = new Double[2 * rates.length];
        for (int index = 0; index < rates.length; index++) {
            points[2 * index] = plot.getWidth() * index / (rates.length - 1);
            points[2 * index + 1] = LINE_WIDTH + height * (1 - rates[index] / top);
        }
        line.getPoints().setAll(points);
    }
}
