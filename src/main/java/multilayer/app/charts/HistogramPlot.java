package multilayer.app.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import multilayer.engine.eval.Histogram;
import multilayer.export.charts.Scale;
import org.jspecify.annotations.Nullable;

/** A histogram with its counts on a logarithmic axis, so that the rare large values are seen beside the many small ones. */
public final class HistogramPlot extends SmallPlot {

    /** Where the axis begins: a bin with one value has a bar. */
    private static final double LEAST_COUNT = 0.5;

    private static final double ROOM = 1.5;

    private final Path bars;
    private @Nullable Histogram histogram;
    private double lower;
    private double upper = 1;

    /** An empty plot of counts over {@code valueName}. */
    public HistogramPlot(String valueName, String countName) {
        this(valueName, countName, new Path());
    }

    private HistogramPlot(String valueName, String countName, Path bars) {
        super(valueName, countName, bars);
        this.bars = bars;
        bars.getStyleClass().add("histogram-bars");
        bars.setManaged(false);
    }

    /**
     * Shows a histogram, or nothing.
     *
     * @param lower where the axis begins
     * @param upper where the axis ends, above {@code lower}
     */
    public void show(@Nullable Histogram histogram, double lower, double upper) {
        this.histogram = histogram;
        this.lower = lower;
        this.upper = upper;
        redraw();
    }

    @Override
    void draw(PlotFrame frame) {
        Histogram drawn = histogram;
        int highest = drawn == null ? 1 : Arrays.stream(drawn.counts()).max().orElse(1);
        Plane plane = frame.fit(
                Scale.LINEAR, Scale.LOGARITHMIC, new Bounds(lower, upper, LEAST_COUNT, Math.max(highest, 1) * ROOM));
        bars.getElements().setAll(drawn == null ? List.of() : bars(drawn, plane));
    }

    private static List<PathElement> bars(Histogram histogram, Plane plane) {
        List<PathElement> elements = new ArrayList<>();
        for (int bin = 0; bin < histogram.counts().length; bin++) {
            int count = histogram.counts()[bin];
            if (count > 0) {
                double left = plane.x(histogram.edge(bin));
                double right = Math.max(plane.x(histogram.edge(bin + 1)), left + 1);
                double top = plane.y(count);
                elements.add(new MoveTo(left, plane.height()));
                elements.add(new LineTo(left, top));
                elements.add(new LineTo(right, top));
                elements.add(new LineTo(right, plane.height()));
                elements.add(new ClosePath());
            }
        }
        return elements;
    }
}
