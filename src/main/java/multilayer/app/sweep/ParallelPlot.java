package multilayer.app.sweep;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import multilayer.app.model.sweep.ParallelModel;
import multilayer.app.model.sweep.SweepAxis;

/** The trials as lines across parallel axes: the chosen ones in four strengths, the better the stronger; the others grey behind them. */
final class ParallelPlot extends Region {

    static final double TOP = 28;
    static final double BOTTOM = 12;

    private static final int STRENGTHS = 4;

    private final ParallelModel model;
    private final ObservableValue<Number> selected;
    private final Path others = path("parallel-other");
    private final List<Path> chosen = new ArrayList<>();
    private final Path one = path("parallel-selected");
    private final Rectangle clip = new Rectangle();
    private List<SweepAxis> drawnAxes = List.of();
    private List<ParallelAxis> axes = List.of();

    /** @param selected the number of the trial that stands out; 0 for none */
    ParallelPlot(ParallelModel model, ObservableValue<Number> selected) {
        this.model = model;
        this.selected = selected;
        setId("sweep-parallel");
        getStyleClass().add("parallel-plot");
        setAccessibleRole(AccessibleRole.PARENT);
        for (int strength = 0; strength < STRENGTHS; strength++) {
            chosen.add(path("parallel-chosen", "strength-" + strength));
        }
        setClip(clip);
        rebuild();
        model.revisionProperty().addListener(change -> refresh());
        selected.addListener(change -> requestLayout());
    }

    private static Path path(String... styles) {
        Path path = new Path();
        path.getStyleClass().addAll(styles);
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.setFill(null);
        return path;
    }

    private void refresh() {
        if (!model.axes().equals(drawnAxes)) {
            rebuild();
        }
        requestLayout();
    }

    private void rebuild() {
        drawnAxes = model.axes();
        List<ParallelAxis> made = new ArrayList<>();
        for (int index = 0; index < drawnAxes.size(); index++) {
            made.add(new ParallelAxis(model, index));
        }
        axes = made;
        getChildren().setAll(others);
        getChildren().addAll(chosen);
        getChildren().add(one);
        getChildren().addAll(axes);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double column = getWidth() / Math.max(axes.size(), 1);
        for (int index = 0; index < axes.size(); index++) {
            double left = Math.rint(index * column);
            axes.get(index).resizeRelocate(left, 0, Math.rint((index + 1) * column) - left, getHeight());
            axes.get(index).showBrush();
        }
        draw(column);
    }

    private void draw(double column) {
        List<PathElement> behind = new ArrayList<>();
        List<List<PathElement>> strengths = new ArrayList<>();
        chosen.forEach(path -> strengths.add(new ArrayList<>()));
        List<PathElement> standsOut = new ArrayList<>();
        for (ParallelModel.Line line : model.lines()) {
            if (model.isChosen(line)) {
                addTo(strengths.get(strength(line)), line, column);
            } else {
                addTo(behind, line, column);
            }
            if (line.trial() == selected.getValue().intValue()) {
                addTo(standsOut, line, column);
            }
        }
        others.getElements().setAll(behind);
        for (int strength = 0; strength < STRENGTHS; strength++) {
            chosen.get(strength).getElements().setAll(strengths.get(strength));
        }
        one.getElements().setAll(standsOut);
    }

    /** By where the line crosses the last axis, which is the accuracy; 0 is the faintest. */
    private static int strength(ParallelModel.Line line) {
        double share = line.shares().get(line.shares().size() - 1);
        return Double.isNaN(share) ? 0 : Math.min((int) (share * STRENGTHS), STRENGTHS - 1);
    }

    private void addTo(List<PathElement> elements, ParallelModel.Line line, double column) {
        boolean joins = false;
        for (int axis = 0; axis < line.shares().size(); axis++) {
            double share = line.shares().get(axis);
            if (!Double.isNaN(share)) {
                double x = (axis + 0.5) * column;
                double y = getHeight() - BOTTOM - share * (getHeight() - BOTTOM - TOP);
                elements.add(joins ? new LineTo(x, y) : new MoveTo(x, y));
            }
            joins = !Double.isNaN(share);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 240;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }
}
