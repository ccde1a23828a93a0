package multilayer.app.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import multilayer.export.charts.Points;
import multilayer.export.charts.Scale;

/** Many curves of one figure in a few looks, from back to front. However many they are, each look is one shape. */
public final class CurvesPlot extends SmallPlot {

    /** A line too short to see, with round ends: a dot. */
    private static final double DOT = 0.01;

    /** This share of the lowest values may lie below the axis: the first epoch of a bad run flattens no other curve. */
    private static final double BELOW = 0.05;

    private final Group group;
    private final StableRange range;
    private List<Bunch> bunches = List.of();
    private double lastX = 1;

    /**
     * A plot without curves.
     *
     * @param leastSpan what the vertical axis spans at least
     * @param ceiling the largest value that the figure can have
     */
    public CurvesPlot(String xName, String yName, double leastSpan, double ceiling) {
        this(xName, yName, new StableRange(leastSpan, ceiling), new Group());
    }

    private CurvesPlot(String xName, String yName, StableRange range, Group group) {
        super(xName, yName, group);
        this.range = range;
        this.group = group;
        group.setManaged(false);
    }

    /**
     * Shows other curves, from back to front.
     *
     * @param lastX where the horizontal axis ends; it begins at 0
     */
    public void show(List<Bunch> bunches, double lastX) {
        this.bunches = List.copyOf(bunches);
        this.lastX = Math.max(lastX, 1);
        redraw();
    }

    /** Other curves follow that have nothing to do with those shown: the axis need not stay where it is. */
    public void forgetRange() {
        range.forget();
    }

    @Override
    void draw(PlotFrame frame) {
        range.fit(extent(), Scale.LINEAR);
        Plane plane = frame.fit(Scale.LINEAR, Scale.LINEAR, new Bounds(0, lastX, range.lower(), range.upper()));
        List<Node> shapes = new ArrayList<>();
        for (Bunch bunch : bunches) {
            List<PathElement> lines = new ArrayList<>();
            List<PathElement> dots = new ArrayList<>();
            bunch.curves().forEach(curve -> add(curve, plane, lines, dots));
            shapes.add(path(bunch, "bunch-line", lines));
            shapes.add(path(bunch, "bunch-dots", dots));
        }
        group.getChildren().setAll(shapes);
    }

    private Extent extent() {
        double[] values = bunches.stream()
                .flatMap(bunch -> bunch.curves().stream())
                .flatMapToDouble(curve -> IntStream.range(0, curve.size()).mapToDouble(curve::y))
                .filter(Scale.LINEAR::shows)
                .sorted()
                .toArray();
        return values.length == 0
                ? Extent.NONE
                : new Extent(values[(int) (BELOW * values.length)], values[values.length - 1]);
    }

    /** A lone point is a dot: a line of it would be invisible. */
    private static void add(Points curve, Plane plane, List<PathElement> lines, List<PathElement> dots) {
        double[][] shown = IntStream.range(0, curve.size())
                .filter(index -> Scale.LINEAR.shows(curve.y(index)))
                .mapToObj(index -> new double[] {plane.x(curve.x(index)), plane.y(curve.y(index))})
                .toArray(double[][]::new);
        if (shown.length == 1) {
            dots.add(new MoveTo(shown[0][0], shown[0][1]));
            dots.add(new LineTo(shown[0][0] + DOT, shown[0][1]));
            return;
        }
        Arrays.stream(shown).limit(1).forEach(point -> lines.add(new MoveTo(point[0], point[1])));
        Arrays.stream(shown).skip(1).forEach(point -> lines.add(new LineTo(point[0], point[1])));
    }

    private static Path path(Bunch bunch, String kind, List<PathElement> elements) {
        Path path = new Path(elements);
        path.getStyleClass().addAll(bunch.styleClass(), kind);
        path.setFill(null);
        path.setManaged(false);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.BEVEL);
        return path;
    }
}
