package multilayer.app.benchmark;

/**
 * A mark on an axis.
 *
 * @param share where it stands: 0 at the axis's beginning, 1 at its end
 */
record PlotMark(double share, String label) {}
