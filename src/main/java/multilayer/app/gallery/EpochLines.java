package multilayer.app.gallery;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import multilayer.app.common.Numbers;
import multilayer.app.common.Styles;
import multilayer.app.model.OpenedSample;
import multilayer.app.model.SampleDetails;
import multilayer.app.model.SampleDetails.Move;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** How probable the true class and the answered one were after each epoch; dots mark the epoch that is looked at. */
final class EpochLines extends BorderPane {

    private static final double DOT = 3.5;

    private final Polyline trueLine = line("true-class-line");
    private final Polyline predictedLine = line("predicted-class-line");
    private final Circle trueDot = dot("true-class-fill");
    private final Circle predictedDot = dot("predicted-class-fill");
    private final Label first = new Label();
    private final Label last = new Label();
    private final Pane plot = new Pane(predictedLine, trueLine, predictedDot, trueDot);
    private @Nullable SampleDetails details;

    EpochLines() {
        setId("sample-epochs");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("sample-epochs");
        plot.getStyleClass().add("epochs-plot");
        plot.widthProperty().addListener(observable -> draw());
        plot.heightProperty().addListener(observable -> draw());
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        VBox probabilities = new VBox(new Label(Numbers.percent(1, 0)), between, new Label(Numbers.percent(0, 0)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox epochs = new HBox(first, space, last);
        probabilities.getStyleClass().add("epochs-axis");
        epochs.getStyleClass().add("epochs-axis");
        first.getStyleClass().add(Styles.FIGURES);
        last.getStyleClass().add(Styles.FIGURES);
        setLeft(probabilities);
        setCenter(plot);
        setBottom(epochs);
    }

    private static Polyline line(String style) {
        Polyline line = new Polyline();
        line.setManaged(false);
        line.getStyleClass().addAll("epochs-line", style);
        return line;
    }

    private static Circle dot(String style) {
        Circle dot = new Circle(DOT);
        dot.setManaged(false);
        dot.getStyleClass().addAll("epochs-dot", style);
        return dot;
    }

    void show(SampleDetails computed) {
        details = computed;
        List<Move> moves = computed.moves();
        OpenedSample sample = computed.of();
        Move start = moves.get(0);
        Move end = moves.get(moves.size() - 1);
        first.setText(Messages.text("sample.epoch", start.epoch()));
        last.setText(moves.size() == 1 ? "" : Messages.text("sample.epoch", end.epoch()));
        setAccessibleText(Messages.text(
                "sample.epochs.accessible",
                sample.className(sample.label()),
                Numbers.percent(start.trueClass(), 1),
                Numbers.percent(end.trueClass(), 1),
                sample.className(sample.predicted()),
                Numbers.percent(start.predictedClass(), 1),
                Numbers.percent(end.predictedClass(), 1)));
        draw();
    }

    private void draw() {
        SampleDetails shown = details;
        if (shown != null) {
            boolean wrong = !shown.of().isCorrect();
            draw(shown, Move::trueClass, trueLine, trueDot);
            draw(shown, Move::predictedClass, predictedLine, predictedDot);
            predictedLine.setVisible(wrong);
            predictedDot.setVisible(wrong && predictedDot.isVisible());
        }
    }

    private void draw(SampleDetails shown, ToDoubleFunction<Move> probability, Polyline line, Circle dot) {
        List<Move> moves = shown.moves();
        int start = moves.get(0).epoch();
        int epochs = Math.max(moves.get(moves.size() - 1).epoch() - start, 1);
        double width = plot.getWidth() - 2 * DOT;
        double height = plot.getHeight() - 2 * DOT;
        line.getPoints().clear();
        dot.setVisible(false);
        for (Move move : moves) {
            double x = DOT + width * (move.epoch() - start) / epochs;
            double y = DOT + height * (1 - probability.applyAsDouble(move));
            line.getPoints().addAll(x, y);
            if (move.epoch() == shown.of().evaluation().epoch()) {
                dot.setCenterX(x);
                dot.setCenterY(y);
                dot.setVisible(true);
            }
        }
    }
}
