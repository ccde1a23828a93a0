package multilayer.app.charts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import multilayer.export.charts.ChartData.Curve;
import multilayer.export.charts.Scale;

/**
 * The {@link Extent} of curves that grow: all points of a curve are looked at again only when it has grown by a twentieth, the
 * latest ones each time.
 */
final class Extents {

    private static final double GROWTH = 1.05;

    private final Map<Curve, Known> known = new HashMap<>();

    /** What was found when a curve had {@code size} points. */
    private record Known(Scale scale, int size, Extent extent) {}

    /** The extent of one curve; exact for epochs, and for steps not older than a twentieth of them. */
    Extent of(Curve curve, Scale scale) {
        Known before = known.get(curve);
        int size = curve.points().size();
        if (before == null || before.scale() != scale || size > before.size() * GROWTH) {
            Extent extent = Extent.of(curve, scale);
            known.put(curve, new Known(scale, size, extent));
            return extent;
        }
        return size == before.size()
                ? before.extent()
                : before.extent().with(Extent.since(before.size(), curve, scale));
    }

    /** Forgets all curves but these. */
    void keep(Collection<Curve> curves) {
        known.keySet().retainAll(curves);
    }
}
