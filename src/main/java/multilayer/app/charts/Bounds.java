package multilayer.app.charts;

import multilayer.export.charts.Scale;

/** What a chart shows of the plane. */
record Bounds(double xLower, double xUpper, double yLower, double yUpper) {

    /** The part of these bounds between two corners, each given as shares of width (from the left) and height (from the bottom). */
    Bounds part(Scale scale, double left, double bottom, double right, double top) {
        return new Bounds(
                Scale.LINEAR.value(left, xLower, xUpper),
                Scale.LINEAR.value(right, xLower, xUpper),
                scale.value(bottom, yLower, yUpper),
                scale.value(top, yLower, yUpper));
    }

    /** Whether they are wide enough to be told apart in double precision. */
    boolean isUsable(Scale scale) {
        return xUpper - xLower > 1e-6
                && scale.shows(yLower)
                && scale.shows(yUpper)
                && yUpper - yLower > 1e-9 * Math.max(Math.abs(yLower), Math.abs(yUpper));
    }
}
