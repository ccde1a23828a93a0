package multilayer.app.charts;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.Scale;

/** The line under the pointer, the points it reads, and the line where a run diverged. */
final class PlotCursor extends Group {

    private static final int MOST_CURVES = 3;
    private static final double RADIUS = 4;

    private final ChartModel model;
    private final Line line = new Line();
    private final Line divergence = new Line();
    private final List<Circle> dots;

    PlotCursor(ChartModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        line.getStyleClass().add("plot-cursor");
        divergence.getStyleClass().add("plot-divergence");
        dots = Stream.generate(() -> new Circle(RADIUS)).limit(MOST_CURVES).toList();
        getChildren().addAll(divergence, line);
        getChildren().addAll(dots);
    }

    /** Puts everything where the model says, on a plot of the given size in pixels. */
    void place(double width, double height) {
        Bounds bounds = model.bounds();
        stand(line, model.cursorProperty().get(), bounds, width, height);
        stand(divergence, model.divergedAt(), bounds, width, height);
        List<Curve> curves = model.currentCurves();
        for (int index = 0; index < dots.size(); index++) {
            Circle dot = dots.get(index);
            dot.setVisible(line.isVisible() && index < curves.size() && place(dot, curves.get(index), width, height));
        }
    }

    private static void stand(Line line, double epoch, Bounds bounds, double width, double height) {
        double share = Scale.LINEAR.share(epoch, bounds.xLower(), bounds.xUpper());
        line.setVisible(share >= 0 && share <= 1);
        if (line.isVisible()) {
            double x = Math.floor(share * width) + 0.5;
            line.setStartX(x);
            line.setEndX(x);
            line.setEndY(height);
        }
    }

    private boolean place(Circle dot, Curve curve, double width, double height) {
        int index = Readout.index(curve, model.cursorProperty().get());
        Scale scale = model.scaleProperty().get();
        if (index < 0 || !scale.shows(curve.points().y(index))) {
            return false;
        }
        Bounds bounds = model.bounds();
        dot.setCenterX(Scale.LINEAR.share(curve.points().x(index), bounds.xLower(), bounds.xUpper()) * width);
        dot.setCenterY((1 - scale.share(curve.points().y(index), bounds.yLower(), bounds.yUpper())) * height);
        dot.getStyleClass().setAll("plot-dot", CurvePiece.splitClass(curve));
        return true;
    }
}
