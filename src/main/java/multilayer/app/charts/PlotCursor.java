package multilayer.app.charts;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import multilayer.export.charts.ChartData.Curve;

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

    /** Puts everything where the model says. */
    void place(Plane plane) {
        stand(line, model.cursorProperty().get(), plane);
        stand(divergence, model.divergedAt(), plane);
        List<Curve> curves = model.currentCurves();
        for (int index = 0; index < dots.size(); index++) {
            Circle dot = dots.get(index);
            dot.setVisible(line.isVisible() && index < curves.size() && place(dot, curves.get(index), plane));
        }
    }

    private static void stand(Line line, double epoch, Plane plane) {
        double x = plane.x(epoch);
        line.setVisible(x >= 0 && x <= plane.width());
        if (line.isVisible()) {
            line.setStartX(PlotFrame.crisp(x));
            line.setEndX(PlotFrame.crisp(x));
            line.setEndY(plane.height());
        }
    }

    private boolean place(Circle dot, Curve curve, Plane plane) {
        int index = Readout.index(curve, model.cursorProperty().get());
        if (index < 0 || !plane.yScale().shows(curve.points().y(index))) {
            return false;
        }
        dot.setCenterX(plane.x(curve.points().x(index)));
        dot.setCenterY(plane.y(curve.points().y(index)));
        dot.getStyleClass().setAll("plot-dot", CurvePiece.splitClass(curve));
        return true;
    }
}
