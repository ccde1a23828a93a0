package multilayer.app.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Side;
import javafx.scene.chart.ValueAxis;
import multilayer.export.charts.Scale;
import multilayer.export.charts.Tick;
import multilayer.export.charts.Ticks;

/** An axis that can be linear or logarithmic, with the same ticks as a chart in a file. */
final class ScaleAxis extends ValueAxis<Number> {

    /** However tall the window: more grid lines than this are read as a texture. */
    private static final int MOST_TICKS = 12;

    private final double pixelsPerTick;
    private final Map<Number, String> labels = new LinkedHashMap<>();
    private List<Tick> named = List.of();
    private Scale scaleKind = Scale.LINEAR;

    ScaleAxis(Side side, double pixelsPerTick) {
        super(0, 1);
        this.pixelsPerTick = pixelsPerTick;
        setSide(side);
        setAnimated(false);
        setMinorTickVisible(false);
    }

    /** Shows these marks instead of round numbers. */
    void name(List<Tick> marks) {
        named = List.copyOf(marks);
    }

    void show(Scale kind, double lower, double upper) {
        if (kind != scaleKind) {
            scaleKind = kind;
            invalidateRange();
            requestAxisLayout();
        }
        setLowerBound(lower);
        setUpperBound(upper);
    }

    /** Where the grid lines run, in pixels along the axis: at the marks it shows, not at those of a size it was asked about. */
    List<Double> tickPositions() {
        return getTickMarks().stream()
                .map(mark -> getDisplayPosition(mark.getValue()))
                .toList();
    }

    @Override
    public double getDisplayPosition(Number value) {
        double share = scaleKind.share(value.doubleValue(), getLowerBound(), getUpperBound());
        return getSide().isVertical() ? (1 - share) * getHeight() : share * getWidth();
    }

    @Override
    public Number getValueForDisplay(double position) {
        double share = getSide().isVertical() ? 1 - position / getHeight() : position / getWidth();
        return scaleKind.value(share, getLowerBound(), getUpperBound());
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        labels.clear();
        int most = Math.min((int) (length / pixelsPerTick), MOST_TICKS);
        List<Tick> ticks = named.isEmpty() ? Ticks.of(scaleKind, getLowerBound(), getUpperBound(), most) : named;
        ticks.forEach(tick -> labels.put(tick.value(), tick.label()));
        return List.copyOf(labels.keySet());
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return labels.getOrDefault(value, "");
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected Object getRange() {
        return new double[] {getLowerBound(), getUpperBound()};
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        double[] bounds = (double[]) range;
        setLowerBound(bounds[0]);
        setUpperBound(bounds[1]);
    }
}
