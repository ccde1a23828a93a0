package multilayer.app.model.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * The trials as lines across parallel axes (Inselberg 1985), and what is brushed: a trial is chosen when its line passes through
 * every brush.
 */
public final class ParallelModel {

    /** How much of an axis a new brush of the keyboard covers, and how far an arrow key moves it. */
    private static final double FIRST_LENGTH = 0.25;

    private static final double STEP = 0.05;

    /**
     * One trial's line.
     *
     * @param trial its number
     * @param shares where it crosses each axis, from 0 to 1; NaN where it has no value
     */
    public record Line(int trial, List<Double> shares) {

        public Line {
            shares = List.copyOf(shares);
        }
    }

    private final Map<Integer, Brush> brushes = new HashMap<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private List<SweepAxis> axes = List.of();
    private List<Line> lines = List.of();

    /** Grows when something is to be drawn again. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    public List<SweepAxis> axes() {
        return axes;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Shows other lines. Brushes stay as long as the axes have the same names. */
    public void show(List<SweepAxis> axes, List<Line> lines) {
        if (!names(axes).equals(names(this.axes))) {
            brushes.clear();
        }
        this.axes = List.copyOf(axes);
        this.lines = List.copyOf(lines);
        changed();
    }

    private static List<String> names(List<SweepAxis> axes) {
        return axes.stream().map(SweepAxis::name).toList();
    }

    public Optional<Brush> brush(int axis) {
        return Optional.ofNullable(brushes.get(axis));
    }

    public boolean isBrushed() {
        return !brushes.isEmpty();
    }

    /** Marks a part of an axis, in place of what was marked there. */
    public void brush(int axis, Brush brush) {
        brushes.put(axis, brush);
        changed();
    }

    /** Takes the mark from an axis. */
    public void clear(int axis) {
        if (brushes.remove(axis) != null) {
            changed();
        }
    }

    /** Takes all marks away. */
    public void clearAll() {
        if (isBrushed()) {
            brushes.clear();
            changed();
        }
    }

    /** Moves the mark of an axis up (1) or down (-1); the first time one appears at its upper or lower end. */
    public void move(int axis, int direction) {
        Brush first = direction > 0 ? new Brush(1 - FIRST_LENGTH, 1) : new Brush(0, FIRST_LENGTH);
        brush(axis, brush(axis).map(brush -> brush.moved(direction * STEP)).orElse(first));
    }

    /** Makes the mark of an axis longer (1) or shorter (-1). */
    public void stretch(int axis, int direction) {
        brush(axis).ifPresent(brush -> brush(axis, brush.stretched(direction * STEP)));
    }

    /** Whether a line passes through every brush; all do while nothing is brushed. */
    public boolean isChosen(Line line) {
        return brushes.entrySet().stream()
                .allMatch(each -> each.getValue().contains(line.shares().get(each.getKey())));
    }

    /** How many lines are chosen. */
    public long chosen() {
        return lines.stream().filter(this::isChosen).count();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
