package multilayer.app.model.sweep;

/**
 * A part of an axis that a person marked.
 *
 * @param from its lower end, as a share of the axis
 * @param to its upper end, not below {@code from}
 */
public record Brush(double from, double to) {

    /** How far beside an end a value still counts: a choice that is marked exactly must not be missed by rounding. */
    private static final double TOLERANCE = 1e-9;

    public Brush {
        if (!(from >= 0 && from <= to && to <= 1)) {
            throw new IllegalArgumentException("a brush must have 0 <= from <= to <= 1: " + from + ", " + to);
        }
    }

    /** Between two places in either order; what lies outside the axis is cut off. */
    public static Brush between(double one, double other) {
        double first = Math.max(0, Math.min(1, one));
        double second = Math.max(0, Math.min(1, other));
        return new Brush(Math.min(first, second), Math.max(first, second));
    }

    /** Whether a value at {@code share} is marked; one that is missing never is. */
    public boolean contains(double share) {
        return share >= from - TOLERANCE && share <= to + TOLERANCE;
    }

    /** The same length, moved as far as it goes. */
    public Brush moved(double by) {
        double most = by > 0 ? Math.min(by, 1 - to) : Math.max(by, -from);
        return new Brush(from + most, to + most);
    }

    /** The upper end raised or lowered, never below the lower one. */
    public Brush stretched(double by) {
        return new Brush(from, Math.max(from, Math.min(1, to + by)));
    }
}
