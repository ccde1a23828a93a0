package multilayer.app.sweep;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import multilayer.app.common.Numbers;
import multilayer.app.model.sweep.Brush;
import multilayer.app.model.sweep.ParallelModel;
import multilayer.app.model.sweep.SweepAxis;
import multilayer.export.charts.Tick;
import multilayer.text.Messages;
import org.jspecify.annotations.Nullable;

/** One axis of the parallel coordinates: its name, its marks, and the brush on it, which can be drawn by mouse and by keyboard. */
final class ParallelAxis extends Region {

    private static final double BRUSH_WIDTH = 16;
    private static final double LABEL_GAP = 6;

    private final ParallelModel model;
    private final int index;
    private final SweepAxis axis;
    private final Label name = new Label();
    private final Line line = new Line();
    private final Rectangle brush = new Rectangle();
    private final List<Label> marks = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    /** @param index which axis of the model it is */
    ParallelAxis(ParallelModel model, int index) {
        this.model = model;
        this.index = index;
        this.axis = model.axes().get(index);
        setId("sweep-axis-" + index);
        getStyleClass().add("parallel-axis");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(Messages.text("sweep.parallel.hint"));
        Tooltip.install(name, new Tooltip(axis.name()));
        name.setText(axis.name());
        name.getStyleClass().add("parallel-name");
        line.getStyleClass().add("parallel-axis-line");
        brush.getStyleClass().add("parallel-brush");
        brush.setWidth(BRUSH_WIDTH);
        for (Tick tick : axis.ticks()) {
            Label mark = new Label(tick.label());
            mark.getStyleClass().add("parallel-mark");
            marks.add(mark);
            shares.add(axis.share(tick.value()));
        }
        List.of(line, brush).forEach(node -> node.setManaged(false));
        getChildren().addAll(line, brush);
        getChildren().addAll(marks);
        getChildren().add(name);
        BrushGestures.install(this, model, index);
        showBrush();
    }

    /** The share of the axis at a height in this node. */
    double share(double y) {
        return (bottom() - y) / (bottom() - ParallelPlot.TOP);
    }

    /** Where a share stands, in pixels from the top of this node. */
    private double y(double share) {
        return bottom() - share * (bottom() - ParallelPlot.TOP);
    }

    private double bottom() {
        return getHeight() - ParallelPlot.BOTTOM;
    }

    /** Whether a place is so near to the line that a person means the axis. */
    boolean isNear(double x) {
        return Math.abs(x - getWidth() / 2) <= BRUSH_WIDTH;
    }

    /** Shows what the model says. */
    void showBrush() {
        Brush marked = model.brush(index).orElse(null);
        brush.setVisible(marked != null);
        if (marked != null) {
            brush.setX(Math.rint((getWidth() - BRUSH_WIDTH) / 2));
            brush.setY(y(marked.to()));
            brush.setHeight(Math.max(y(marked.from()) - y(marked.to()), 2));
        }
        setAccessibleText(words(marked));
    }

    private String words(@Nullable Brush marked) {
        return marked == null
                ? axis.name()
                : Messages.text(
                        "sweep.parallel.brush",
                        axis.name(),
                        Numbers.percent(marked.from(), 0),
                        Numbers.percent(marked.to(), 0));
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.floor(getWidth() / 2) + 0.5;
        line.setStartX(middle);
        line.setEndX(middle);
        line.setStartY(ParallelPlot.TOP);
        line.setEndY(bottom());
        double nameWidth = Math.min(name.prefWidth(-1), getWidth() - 4);
        name.resizeRelocate(Math.rint(middle - nameWidth / 2), 0, Math.ceil(nameWidth), Math.ceil(name.prefHeight(-1)));
        placeMarks(middle);
        showBrush();
    }

    /** From the bottom up; what would touch the mark below it is left out. */
    private void placeMarks(double middle) {
        double room = (index == 0 ? 0.5 : 0.8) * getWidth() - LABEL_GAP;
        double free = Double.POSITIVE_INFINITY;
        for (int mark = 0; mark < marks.size(); mark++) {
            Label label = marks.get(mark);
            double width = Math.min(label.prefWidth(-1), room);
            double height = label.prefHeight(-1);
            double top = Math.rint(y(shares.get(mark)) - height / 2);
            label.resizeRelocate(Math.rint(middle - LABEL_GAP - width), top, Math.ceil(width), Math.ceil(height));
            label.setVisible(top + height <= free);
            free = label.isVisible() ? top : free;
        }
    }
}
