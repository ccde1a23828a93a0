package multilayer.app.charts;

import java.util.List;
import multilayer.export.charts.Points;

/**
 * Curves that look alike, drawn as one.
 *
 * @param styleClass how they look
 */
public record Bunch(String styleClass, List<Points> curves) {

    public Bunch {
        curves = List.copyOf(curves);
    }
}
