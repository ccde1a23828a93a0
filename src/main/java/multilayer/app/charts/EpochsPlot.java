package multilayer.app.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import multilayer.export.charts.Points;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/** One figure over the epochs of a run, a dot for each, with a line at the epoch that is looked at. */
public final class EpochsPlot extends SmallPlot {

    /** A line too short to see, with round ends: a dot. */
    private static final double DOT = 0.01;

    /** With more points than this the dots would run into a band. */
    private static final int MOST_DOTS = 40;

    private final Scale scale;
    private final StableRange range;
    private final Path line;
    private final Path dots;
    private final Line cursor;
    private Points points = Points.of(new double[0], new double[0]);
    private double lastEpoch = 1;
    private double chosenEpoch;

    /**
     * A plot without points.
     *
     * @param scale of the figure
     * @param leastSpan what a linear axis spans at least
     * @param ceiling the largest value that the figure can have
     */
    public EpochsPlot(String figureName, Scale scale, double leastSpan, double ceiling) {
        this(figureName, scale, new StableRange(leastSpan, ceiling), new Path(), new Path(), new Line());
    }

    private EpochsPlot(String figureName, Scale scale, StableRange range, Path line, Path dots, Line cursor) {
        super(Messages.text("charts.epochs"), figureName, cursor, line, dots);
        this.scale = scale;
        this.range = range;
        this.line = line;
        this.dots = dots;
        this.cursor = cursor;
        line.getStyleClass().addAll("plot-measure", "curve-epochs");
        dots.getStyleClass().addAll("plot-measure", "curve-marks");
        dots.setStrokeLineCap(StrokeLineCap.ROUND);
        cursor.getStyleClass().add("plot-cursor");
        cursor.setManaged(false);
        for (Path path : List.of(line, dots)) {
            path.setManaged(false);
            path.setFill(null);
        }
    }

    /**
     * Shows other points.
     *
     * @param points over the epoch
     * @param lastEpoch where the axis ends
     * @param chosenEpoch where the line stands; 0 for none
     */
    public void show(Points points, int lastEpoch, int chosenEpoch) {
        this.points = points;
        this.lastEpoch = Math.max(lastEpoch, 1);
        this.chosenEpoch = chosenEpoch;
        redraw();
    }

    /** Other points follow that have nothing to do with those shown: the axis need not stay where it is. */
    public void forgetRange() {
        range.forget();
    }

    @Override
    void draw(PlotFrame frame) {
        range.fit(extent(), scale);
        Plane plane = frame.fit(Scale.LINEAR, scale, new Bounds(0, lastEpoch, range.lower(), range.upper()));
        List<PathElement> path = new ArrayList<>();
        List<PathElement> marks = new ArrayList<>();
        boolean joins = false;
        for (int index = 0; index < points.size(); index++) {
            boolean has = scale.shows(points.y(index));
            if (has) {
                double x = plane.x(points.x(index));
                double y = plane.y(points.y(index));
                path.add(joins ? new LineTo(x, y) : new MoveTo(x, y));
                marks.addAll(List.of(new MoveTo(x, y), new LineTo(x + DOT, y)));
            }
            joins = has;
        }
        line.getElements().setAll(path);
        dots.getElements().setAll(points.size() > MOST_DOTS ? List.of() : marks);
        placeCursor(plane);
    }

    private Extent extent() {
        double[] values = new double[points.size()];
        Arrays.setAll(values, points::y);
        return Arrays.stream(values)
                .filter(scale::shows)
                .mapToObj(value -> new Extent(value, value))
                .reduce(Extent.NONE, Extent::with);
    }

    private void placeCursor(Plane plane) {
        double x = PlotFrame.crisp(plane.x(chosenEpoch));
        cursor.setVisible(chosenEpoch > 0);
        cursor.setStartX(x);
        cursor.setEndX(x);
        cursor.setEndY(plane.height());
    }
}
