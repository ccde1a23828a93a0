package multilayer.export.charts;

import java.util.List;
import multilayer.engine.data.Split;

/**
 * A chart as it stands, for a file.
 *
 * @param curves from back to front
 */
public record ChartData(String title, Axis x, Axis y, List<Curve> curves) {

    public ChartData {
        curves = List.copyOf(curves);
    }

    /**
     * One axis.
     *
     * @param lower the value at its start, above 0 on a logarithmic scale
     * @param upper the value at its end, above {@code lower}
     */
    public record Axis(String name, Scale scale, double lower, double upper) {}

    /**
     * One curve.
     *
     * @param run the run it belongs to, as a person reads it
     * @param name what it shows, naming its split, for example {@code validation}
     * @param split what it was measured on; decides its colour
     * @param earlier whether it belongs to an earlier run, and is drawn faintly
     * @param points all of them, not only those that are drawn
     */
    public record Curve(String run, String name, Split split, Stroke stroke, boolean earlier, Points points) {}

    /** How a curve is drawn. */
    public enum Stroke {
        /** One point a step: a thin, light line. */
        STEPS,
        /** One point an epoch: a strong line, its points marked while they are few. */
        EPOCHS;

        private static final int MOST_MARKED = 40;

        /** Whether the points of a curve are marked. A lone point would be invisible otherwise. */
        public boolean marks(int points) {
            return points <= (this == EPOCHS ? MOST_MARKED : 5);
        }
    }
}
