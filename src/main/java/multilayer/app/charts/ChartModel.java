package multilayer.app.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import multilayer.app.model.RunSeries;
import multilayer.app.model.TrainingModel;
import multilayer.export.charts.ChartData;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.Scale;
import multilayer.text.Messages;

/** What one chart shows: which curves, which part of the plane, where the cursor stands. */
public final class ChartModel {

    private final Figure figure;
    private final TrainingModel training;
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(this, "scale", Scale.LINEAR);
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper(this, "zoomed");
    private final ReadOnlyDoubleWrapper cursor = new ReadOnlyDoubleWrapper(this, "cursor", Double.NaN);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final StableRange range;
    private final Extents extents = new Extents();
    private List<Curve> curves = List.of();
    private Bounds bounds = new Bounds(0, 1, 0, 1);

    public ChartModel(Figure figure, TrainingModel training) {
        this.figure = figure;
        this.training = training;
        this.range = new StableRange(figure.leastSpan(), figure.ceiling());
        InvalidationListener changed = change -> refresh();
        training.revisionProperty().addListener(changed);
        training.runs().addListener(changed);
        scale.addListener((property, before, after) -> changeScale());
        refresh();
    }

    public Figure figure() {
        return figure;
    }

    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    /** Whether the person chose the part that is shown; otherwise it follows the data. */
    public ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    /** Where the cursor stands, in epochs; NaN when there is none. */
    public ReadOnlyDoubleProperty cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** Grows when the chart must be drawn again. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    Bounds bounds() {
        return bounds;
    }

    /** What is drawn, from back to front. */
    List<Curve> curves() {
        return curves;
    }

    /** The curves of the current run; none after a reset. */
    List<Curve> currentCurves() {
        return training.currentRun().map(run -> figure.curves(run, false)).orElse(List.of());
    }

    /** Where the current run's loss stopped being a number, in epochs; NaN if it did not. */
    double divergedAt() {
        return training.currentRun().map(RunSeries::divergedAt).orElse(Double.NaN);
    }

    /** The whole chart as it stands, for a file. */
    ChartData data() {
        return new ChartData(
                Messages.text("charts." + figure.id() + ".title"),
                new ChartData.Axis(Messages.text("charts.epochs"), Scale.LINEAR, bounds.xLower(), bounds.xUpper()),
                new ChartData.Axis(
                        Messages.text("charts." + figure.id() + ".axis"),
                        scale.get(),
                        bounds.yLower(),
                        bounds.yUpper()),
                curves);
    }

    private void refresh() {
        List<RunSeries> shown = training.runs().stream()
                .filter(run -> run.visibleProperty().get() || isCurrent(run))
                .toList();
        List<Curve> drawn = new ArrayList<>();
        shown.forEach(run -> drawn.addAll(figure.curves(run, !isCurrent(run))));
        curves = List.copyOf(drawn);
        extents.keep(curves);
        if (!zoomed.get()) {
            followData(shown);
        }
        revision.set(revision.get() + 1);
    }

    private boolean isCurrent(RunSeries run) {
        return training.currentRun().filter(run::equals).isPresent();
    }

    private void followData(List<RunSeries> shown) {
        Extent extent =
                curves.stream().map(curve -> extents.of(curve, scale.get())).reduce(Extent.NONE, Extent::with);
        range.fit(extent, scale.get());
        bounds = new Bounds(0, EpochRange.upper(shown), range.lower(), range.upper());
    }

    private void changeScale() {
        if (!bounds.isUsable(scale.get())) {
            zoomed.set(false);
        }
        refresh();
    }

    /** Shows the part between two corners, given as shares of the plot from its bottom left. */
    void zoomTo(double left, double bottom, double right, double top) {
        Bounds wanted = bounds.part(scale.get(), left, bottom, right, top);
        if (wanted.isUsable(scale.get())) {
            bounds = wanted;
            zoomed.set(true);
            refresh();
        }
    }

    /** Enlarges by {@code factor} (shrinks below 1), the given place staying where it is. */
    void zoomAround(double x, double y, double factor) {
        zoomTo(x - x / factor, y - y / factor, x + (1 - x) / factor, y + (1 - y) / factor);
    }

    /** Moves what is shown by a share of its width to the right, and of its height upwards. */
    void pan(double right, double up) {
        zoomTo(right, up, 1 + right, 1 + up);
    }

    /** Shows all again, and follows the data. */
    public void showAll() {
        zoomed.set(false);
        range.forget();
        refresh();
    }

    /** Puts the cursor at a share of the plot's width. */
    void pointAt(double share) {
        cursor.set(Scale.LINEAR.value(Math.max(0, Math.min(1, share)), bounds.xLower(), bounds.xUpper()));
    }

    /** Moves the cursor by a share of the plot's width; the first time it appears in the middle of the data. */
    void moveCursor(double share) {
        double start = Double.isNaN(cursor.get())
                ? 0.5
                : Scale.LINEAR.share(cursor.get(), bounds.xLower(), bounds.xUpper()) + share;
        pointAt(start);
    }

    void hideCursor() {
        cursor.set(Double.NaN);
    }
}
