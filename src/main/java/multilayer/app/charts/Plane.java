package multilayer.app.charts;

import multilayer.export.charts.Scale;

/**
 * Where the points of a chart lie on the screen.
 *
 * @param bounds what is shown
 * @param width in pixels, above 0
 * @param height in pixels, above 0
 */
record Plane(Bounds bounds, Scale xScale, Scale yScale, double width, double height) {

    /** Pixels from the left edge. */
    double x(double value) {
        return xScale.share(value, bounds.xLower(), bounds.xUpper()) * width;
    }

    /** Pixels from the upper edge. */
    double y(double value) {
        return (1 - yScale.share(value, bounds.yLower(), bounds.yUpper())) * height;
    }
}
