package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import multilayer.engine.data.Split;
import multilayer.export.charts.Points;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/** One figure of many runs over their epochs: those that are going on in full strength, those that are over faint. */
public final class LearningCurvesPlot extends SmallPlot {

    /** A line too short to see, with round ends: a dot. */
    private static final double DOT = 0.01;

    private final StableRange range;
    private final Path over;
    private final Path going;
    private List<Points> overCurves = List.of();
    private List<Points> goingCurves = List.of();
    private double lastEpoch = 1;

    /**
     * A plot without curves.
     *
     * @param split that the figure is measured on; it decides the colour
     * @param leastSpan what the figure's axis spans at least
     * @param ceiling the largest value that the figure can have
     */
    public LearningCurvesPlot(String figureName, Split split, double leastSpan, double ceiling) {
        this(figureName, new StableRange(leastSpan, ceiling), path(split, "curve-over"), path(split, "curve-epochs"));
    }

    private LearningCurvesPlot(String figureName, StableRange range, Path over, Path going) {
        super(Messages.text("charts.epochs"), figureName, over, going);
        this.range = range;
        this.over = over;
        this.going = going;
    }

    private static Path path(Split split, String style) {
        Path path = new Path();
        path.getStyleClass().addAll("split-" + split.id(), style);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setManaged(false);
        path.setFill(null);
        return path;
    }

    /**
     * Shows other curves.
     *
     * @param nowOver those that will not grow
     * @param nowGoing those that may
     * @param epochs where the axis ends, at least 1
     */
    public void show(List<Points> nowOver, List<Points> nowGoing, int epochs) {
        overCurves = List.copyOf(nowOver);
        goingCurves = List.copyOf(nowGoing);
        lastEpoch = epochs;
        redraw();
    }

    /** Other curves follow that have nothing to do with those shown: the axis need not stay where it is. */
    public void forgetRange() {
        range.forget();
    }

    @Override
    void draw(PlotFrame frame) {
        range.fit(extent(), Scale.LINEAR);
        Plane plane = frame.fit(Scale.LINEAR, Scale.LINEAR, new Bounds(0, lastEpoch, range.lower(), range.upper()));
        over.getElements().setAll(elements(overCurves, plane));
        going.getElements().setAll(elements(goingCurves, plane));
    }

    private Extent extent() {
        return Stream.concat(overCurves.stream(), goingCurves.stream())
                .flatMapToDouble(points -> IntStream.range(0, points.size()).mapToDouble(points::y))
                .filter(Scale.LINEAR::shows)
                .mapToObj(value -> new Extent(value, value))
                .reduce(Extent.NONE, Extent::with);
    }

    private static List<PathElement> elements(List<Points> curves, Plane plane) {
        List<PathElement> elements = new ArrayList<>();
        for (Points points : curves) {
            boolean joins = false;
            for (int index = 0; index < points.size(); index++) {
                boolean has = Scale.LINEAR.shows(points.y(index));
                if (has) {
                    double x = plane.x(points.x(index));
                    double y = plane.y(points.y(index));
                    elements.add(joins ? new LineTo(x, y) : new MoveTo(x, y));
                    if (!joins) {
                        elements.add(new LineTo(x + DOT, y));
                    }
                }
                joins = has;
            }
        }
        return elements;
    }
}
